package org.opencallback.console;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.opencallback.persistence.StoredEntity;
import org.opencallback.secrets.Passwords;

/** Somebody who may use the console; the server's security realm reads this table. */
@Entity
@Table(name = "console_user")
public class ConsoleUser extends StoredEntity {

  @NotNull(message = "a user name is needed")
  @Pattern(
      regexp = "[A-Za-z0-9._@-]{1,60}",
      message = "a user name has 1 to 60 letters, digits or ._@-, '${validatedValue}' has not")
  private String name;

  @NotNull(message = "a password is needed")
  @Column(name = "password_hash")
  private String passwordHash;

  @NotNull(message = "a role is needed")
  private String role = Roles.ADMINISTRATOR;

  @Column(name = "failed_logins")
  private int failedLogins;

  private boolean locked;

  @Column(name = "locked_until_ms")
  private Instant lockedUntil;

  @Column(name = "change_password")
  private boolean changePassword;

  /** Sealed letters of the secret that the user's authenticator has; null without one. */
  @Column(name = "totp_secret")
  private String totpSecret;

  /** Step of the last code that was taken: none is taken twice. */
  @Column(name = "totp_step")
  private long totpStep;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Modular crypt form of bcrypt, {@code $2a$…}. */
  public String getPasswordHash() {
    return passwordHash;
  }

  /** Sets the password; only its bcrypt hash is kept. */
  public void setPassword(char[] password) {
    passwordHash = Passwords.hash(password);
  }

  /** Whether this is the user's password. */
  public boolean hasPassword(char[] password) {
    return Passwords.matches(password, passwordHash);
  }

  /** Counts a wrong password; the last one permitted locks the account. */
  void countFailure(int permitted, Instant until) {
    failedLogins++;
    if (failedLogins >= permitted) {
      locked = true;
      lockedUntil = until;
    }
  }

  void forgetFailures() {
    failedLogins = 0;
  }

  /** Whether no password opens the account now; the security realm reads it too. */
  public boolean isLocked() {
    return locked;
  }

  /** Opens a locked account at once. */
  public void unlock() {
    locked = false;
    lockedUntil = null;
    failedLogins = 0;
  }

  /** Whether the user must choose another password before anything else. */
  public boolean isChangePassword() {
    return changePassword;
  }

  public void setChangePassword(boolean changePassword) {
    this.changePassword = changePassword;
  }

  /** Whether a code of an authenticator is asked for after the password. */
  public boolean hasSecondFactor() {
    return totpSecret != null;
  }

  String getTotpSecret() {
    return totpSecret;
  }

  long getTotpStep() {
    return totpStep;
  }

  /** A code of this secret will be asked for from now on; {@code step} has just been used. */
  void setSecondFactor(String sealed, long step) {
    totpSecret = sealed;
    totpStep = step;
  }

  void setTotpStep(long step) {
    totpStep = step;
  }

  /** The password suffices again: for users who have lost their authenticator. */
  public void dropSecondFactor() {
    totpSecret = null;
    totpStep = 0;
  }

  /** Whether the user may do everything. */
  public boolean isAdministrator() {
    return Roles.ADMINISTRATOR.equals(role);
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }
}
