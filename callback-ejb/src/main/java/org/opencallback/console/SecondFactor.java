package org.opencallback.console;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.opencallback.audit.AuditAction;
import org.opencallback.audit.AuditBook;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.problem.RefusedException;

/** The code of an authenticator that a user may choose to be asked for after the password. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class SecondFactor {

  private static final String PURPOSE = "console second factor";
  private static final String SUBJECT = ConsoleUser.class.getSimpleName();
  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @Resource SessionContext session;
  @EJB ConfigurationBean configuration;

  Clock clock = Clock.systemUTC();

  /** Whether the user has one. */
  public boolean isOn() {
    return found().map(ConsoleUser::hasSecondFactor).orElse(false);
  }

  /** Letters of a new secret, for the user's authenticator; they are kept nowhere yet. */
  public String offer() {
    return Base32.encode(Totp.secret(RANDOM));
  }

  /**
   * Asks for a code at each login from now on.
   *
   * @param letters the secret that was offered
   * @param code what the authenticator shows for it, as a proof that it knows it
   * @throws RefusedException if the code is wrong, or the user has a second factor already
   */
  public void turnOn(String letters, String code) {
    ConsoleUser user = own();
    if (user.hasSecondFactor()) {
      throw new RefusedException("", "a second factor is on already: turn it off first");
    }
    OptionalLong step = check(letters, code, 0);
    if (step.isEmpty()) {
      throw wrongCode();
    }
    user.setSecondFactor(configuration.sealer().seal(letters, PURPOSE), step.getAsLong());
    note(user, "on");
  }

  /**
   * Whether the code is right, which ends the login. A wrong one counts like a wrong password.
   *
   * @return false when it is wrong, has been used before, or the account is locked
   */
  public boolean passes(String code) {
    ConsoleUser user = own();
    if (user.isLocked()) {
      return false;
    }
    OptionalLong step = check(user, code);
    if (step.isEmpty()) {
      user.countFailure(Accounts.ATTEMPTS, clock.instant().plus(Accounts.LOCKED));
      return false;
    }
    user.setTotpStep(step.getAsLong());
    user.forgetFailures();
    return true;
  }

  /**
   * The password suffices again, if the code is right. Where it suffices already there is nothing
   * to guess, and so no code is wrong.
   *
   * @return as {@link #passes}
   */
  public boolean turnOff(String code) {
    ConsoleUser user = own();
    if (!user.hasSecondFactor()) {
      return true;
    }
    if (!passes(code)) {
      return false;
    }
    user.dropSecondFactor();
    note(user, "off");
    return true;
  }

  /** A secret that was sealed with another server key opens nothing. */
  private OptionalLong check(ConsoleUser user, String code) {
    return user.hasSecondFactor()
        ? configuration
            .sealer()
            .open(user.getTotpSecret(), PURPOSE)
            .map(letters -> check(letters, code, user.getTotpStep()))
            .orElse(OptionalLong.empty())
        : OptionalLong.empty();
  }

  private OptionalLong check(String letters, String code, long after) {
    try {
      return Totp.check(Base32.decode(letters), code, clock.instant(), after);
    } catch (IllegalArgumentException e) {
      return OptionalLong.empty();
    }
  }

  private static RefusedException wrongCode() {
    return new RefusedException("code", "this is not the code that the authenticator shows");
  }

  private void note(ConsoleUser user, String state) {
    new AuditBook(em, clock)
        .done(
            AuditAction.CHANGED, SUBJECT, "%s: second factor %s".formatted(user.getName(), state));
  }

  private ConsoleUser own() {
    return found().orElseThrow(() -> new RefusedException("", "there is no such user"));
  }

  /** Locked: two requests with one code must not both pass. */
  private Optional<ConsoleUser> found() {
    return em
        .createQuery("select u from ConsoleUser u where u.name = ?1", ConsoleUser.class)
        .setParameter(1, session.getCallerPrincipal().getName())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .findFirst();
  }
}
