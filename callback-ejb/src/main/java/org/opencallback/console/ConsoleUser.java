package org.opencallback.console;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.opencallback.persistence.StoredEntity;

/** Somebody who may use the console; the server's security realm reads this table. */
@Entity
@Table(name = "console_user")
public class ConsoleUser extends StoredEntity {

  /** The role of those who may configure everything. */
  public static final String ADMINISTRATOR = "administrator";

  @NotNull(message = "a user name is needed")
  @Pattern(
      regexp = "[A-Za-z0-9._@-]{1,60}",
      message = "a user name has 1 to 60 letters, digits or ._@-, '${validatedValue}' has not")
  private String name;

  @NotNull(message = "a password is needed")
  @Column(name = "password_hash")
  private String passwordHash;

  @NotNull(message = "a role is needed")
  private String role = ADMINISTRATOR;

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

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }
}
