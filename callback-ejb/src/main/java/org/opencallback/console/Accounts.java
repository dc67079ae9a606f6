package org.opencallback.console;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.opencallback.audit.AuditAction;
import org.opencallback.audit.AuditBook;
import org.opencallback.problem.RefusedException;
import org.opencallback.secrets.Passwords;

/**
 * The accounts of the console's users: wrong passwords lock one for a while, and a password that
 * somebody else has set must be changed.
 */
@Stateless
public class Accounts {

  /** So many wrong passwords in a row lock an account. */
  public static final int ATTEMPTS = 5;

  /** For so long. */
  public static final Duration LOCKED = Duration.ofMinutes(5);

  private static final Logger LOG = Logger.getLogger(Accounts.class);

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @Resource SessionContext session;

  Clock clock = Clock.systemUTC();

  /**
   * A wrong password has been given for a user, or a right one for a locked account. A name that
   * nobody has is ignored, so that strangers cannot find out names.
   */
  @PermitAll
  public void refused(String name) {
    locked(name)
        .filter(user -> !user.isLocked())
        .ifPresent(
            user -> {
              user.countFailure(ATTEMPTS, clock.instant().plus(LOCKED));
              if (user.isLocked()) {
                LOG.warnf(
                    "console: %s is locked for %s after %d wrong passwords",
                    user.getName(), LOCKED, ATTEMPTS);
              }
            });
  }

  /**
   * The user has logged in.
   *
   * @return whether the password must be changed before anything else
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
  public boolean loggedIn() {
    Optional<ConsoleUser> user = locked(own());
    // with a second factor the login is not over yet: its wrong codes count with the passwords
    user.filter(u -> !u.hasSecondFactor()).ifPresent(ConsoleUser::forgetFailures);
    return user.map(ConsoleUser::isChangePassword).orElse(false);
  }

  /** The role that the user has now, whatever it was at the login; empty without an account. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
  public Optional<String> ownRole() {
    return em
        .createQuery("select u.role from ConsoleUser u where u.name = ?1", String.class)
        .setParameter(1, own())
        .getResultList()
        .stream()
        .findFirst();
  }

  /**
   * Changes the user's own password. A wrong old one counts like one at the login: somebody may sit
   * at a desk that is not theirs.
   *
   * @return false when the old one is wrong, or the account is locked
   * @throws RefusedException if the new one is no good
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
  public boolean changeOwnPassword(char[] old, char[] changed) {
    ConsoleUser user =
        locked(own()).orElseThrow(() -> new RefusedException("", "there is no such user"));
    if (user.isLocked()) {
      return false;
    }
    if (!user.hasPassword(old)) {
      user.countFailure(ATTEMPTS, clock.instant().plus(LOCKED));
      return false;
    }
    if (Arrays.equals(old, changed)) {
      throw new RefusedException("changed", "the new password is the old one");
    }
    Passwords.check("changed", changed);
    user.setPassword(changed);
    user.setChangePassword(false);
    new AuditBook(em, clock)
        .done(
            AuditAction.CHANGED,
            ConsoleUser.class.getSimpleName(),
            "%s: own password".formatted(user.getName()));
    return true;
  }

  /** Unlocks the accounts whose time is over. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void unlock() {
    unlock(clock.instant());
  }

  int unlock(Instant now) {
    List<ConsoleUser> over =
        em.createQuery("select u from ConsoleUser u where u.lockedUntil <= ?1", ConsoleUser.class)
            .setParameter(1, now)
            .getResultList();
    over.forEach(ConsoleUser::unlock);
    return over.size();
  }

  private String own() {
    return session.getCallerPrincipal().getName();
  }

  private Optional<ConsoleUser> locked(String name) {
    return em
        .createQuery("select u from ConsoleUser u where u.name = ?1", ConsoleUser.class)
        .setParameter(1, name)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .findFirst();
  }
}
