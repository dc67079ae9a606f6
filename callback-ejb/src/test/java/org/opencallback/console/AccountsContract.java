package org.opencallback.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.SessionContext;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.problem.RefusedException;
import org.opencallback.testing.FixedConfiguration;
import org.opencallback.testing.TestDatabase;

/** The accounts of the console's users on every database. */
interface AccountsContract {

  Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  String PASSWORD = "a good password";

  TestDatabase database();

  @BeforeEach
  default void oneUser() {
    database().sql("delete from console_user");
    database().sql("delete from audit_entry");
    database()
        .run(
            em -> {
              ConsoleUser user = new ConsoleUser();
              user.setName("ewa");
              user.setPassword(PASSWORD.toCharArray());
              user.setChangePassword(true);
              em.persist(user);
            });
  }

  @Test
  default void aPasswordThatIsWrongFiveTimesLocksTheAccount() {
    failures(Accounts.ATTEMPTS - 1);
    assertThat(user().isLocked()).isFalse();
    failures(1);
    assertThat(user().isLocked()).isTrue();
  }

  @Test
  default void aLoginForgetsTheWrongPasswordsBeforeIt() {
    failures(Accounts.ATTEMPTS - 1);
    with(Accounts::loggedIn);
    failures(Accounts.ATTEMPTS - 1);
    assertThat(user().isLocked()).isFalse();
  }

  @Test
  default void anAccountIsUnlockedAfterItsTimeAndNotBefore() {
    failures(Accounts.ATTEMPTS);
    with(accounts -> accounts.unlock(NOW.plus(Accounts.LOCKED).minusMillis(1)));
    assertThat(user().isLocked()).isTrue();
    with(accounts -> accounts.unlock(NOW.plus(Accounts.LOCKED)));
    assertThat(user().isLocked()).isFalse();
    failures(1);
    assertThat(user().isLocked()).isFalse();
  }

  @Test
  default void triesWhileItIsLockedDoNotMakeItLonger() {
    failures(Accounts.ATTEMPTS + 10);
    with(accounts -> accounts.unlock(NOW.plus(Accounts.LOCKED)));
    assertThat(user().isLocked()).isFalse();
  }

  @Test
  default void aNameThatNobodyHasIsIgnored() {
    with(
        accounts -> {
          accounts.refused("nobody");
          return null;
        });
    assertThat(user().isLocked()).isFalse();
  }

  @Test
  default void aPasswordThatSomebodyElseHasSetMustBeChanged() {
    assertThat(with(Accounts::loggedIn)).isTrue();
    assertThat(change(PASSWORD, "another good one")).isTrue();
    assertThat(with(Accounts::loggedIn)).isFalse();
    assertThat(user().hasPassword("another good one".toCharArray())).isTrue();
  }

  @Test
  default void aPasswordIsNotChangedWithoutTheOldOneNorToABadOne() {
    assertThat(change("guessed", "another good one")).isFalse();
    assertThatThrownBy(() -> change(PASSWORD, PASSWORD))
        .isInstanceOf(RefusedException.class)
        .hasMessage("changed: the new password is the old one");
    assertThatThrownBy(() -> change(PASSWORD, "too short"))
        .hasMessage("changed: a password has at least 10 characters");
    assertThatThrownBy(() -> change(PASSWORD, "ż".repeat(37)))
        .hasMessage("changed: a password has at most 72 bytes");
    assertThat(user().hasPassword(PASSWORD.toCharArray())).isTrue();
  }

  @Test
  default void wrongOldPasswordsLockTheAccountToo() {
    for (int i = 0; i < Accounts.ATTEMPTS; i++) {
      assertThat(user().isLocked()).isFalse();
      change("guessed", "another good one");
    }
    assertThat(user().isLocked()).isTrue();
    assertThat(change(PASSWORD, "another good one")).isFalse();
    assertThat(user().hasPassword(PASSWORD.toCharArray())).isTrue();
  }

  // It may have been turned off in another window, whose page shows it no more.
  @Test
  default void aSecondFactorThatIsOffIsTurnedOffByAnyCode() {
    failures(Accounts.ATTEMPTS - 1);

    boolean off = withFactor(factor -> factor.turnOff("123456"));
    assertThat(off).isTrue();
    assertThat(user().isLocked()).isFalse();
    assertThat(database().inTransaction(AccountsContract::auditEntries)).isZero();
  }

  @Test
  default void aWrongCodeLocksTheAccountLikeAWrongPassword() {
    turnFactorOn();
    failures(Accounts.ATTEMPTS - 1);

    boolean off = withFactor(factor -> factor.turnOff("wrong"));
    assertThat(off).isFalse();
    assertThat(user().isLocked()).isTrue();
    assertThat(user().hasSecondFactor()).isTrue();
  }

  @Test
  default void aSecondFactorIsTurnedOnOnlyOnce() {
    turnFactorOn();

    assertThatThrownBy(this::turnFactorOn)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("is on already");
  }

  // helpers

  private void turnFactorOn() {
    withFactor(
        factor -> {
          String letters = factor.offer();
          factor.turnOn(letters, Totp.shown(letters, NOW));
          return null;
        });
  }

  private <T> T withFactor(Function<SecondFactor, T> work) {
    return database()
        .inTransaction(
            em -> {
              SecondFactor factor = new SecondFactor();
              factor.em = em;
              factor.clock = Clock.fixed(NOW, ZoneOffset.UTC);
              factor.session = calledBy("ewa");
              factor.configuration = new FixedConfiguration(database());
              return work.apply(factor);
            });
  }

  private static long auditEntries(EntityManager em) {
    return em.createQuery("select count(a) from AuditEntry a", Long.class).getSingleResult();
  }

  private void failures(int count) {
    for (int i = 0; i < count; i++) {
      with(
          accounts -> {
            accounts.refused("ewa");
            return null;
          });
    }
  }

  private boolean change(String old, String changed) {
    return with(accounts -> accounts.changeOwnPassword(old.toCharArray(), changed.toCharArray()));
  }

  private ConsoleUser user() {
    return database()
        .inTransaction(
            em ->
                em.createQuery("select u from ConsoleUser u", ConsoleUser.class).getSingleResult());
  }

  private <T> T with(Function<Accounts, T> work) {
    return database()
        .inTransaction(
            em -> {
              Accounts accounts = new Accounts();
              accounts.em = em;
              accounts.clock = Clock.fixed(NOW, ZoneOffset.UTC);
              accounts.session = calledBy("ewa");
              return work.apply(accounts);
            });
  }

  private static SessionContext calledBy(String name) {
    Principal caller = () -> name;
    return (SessionContext)
        Proxy.newProxyInstance(
            SessionContext.class.getClassLoader(),
            new Class<?>[] {SessionContext.class},
            (proxy, method, arguments) -> caller);
  }
}
