package org.opencallback.secrets;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.opencallback.problem.RefusedException;

/**
 * What passwords may be, and how they are kept: hashed with bcrypt in the modular crypt form {@code
 * $2a$} that Elytron reads.
 */
public final class Passwords {

  /** Fewest characters that a user may choose. */
  public static final int SHORTEST = 10;

  /** What bcrypt can take in, bytes of UTF-8. */
  public static final int LONGEST = 72;

  private static final int COST = 10;
  private static final int GENERATED_LENGTH = 16;

  /** Letters and digits that are not mistaken for each other when read from a log. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private Passwords() {}

  /**
   * Refuses a password that is too short or too long.
   *
   * @throws RefusedException at {@code field}
   */
  public static void check(String field, char[] password) {
    if (password.length < SHORTEST) {
      throw new RefusedException(
          field, "a password has at least %d characters".formatted(SHORTEST));
    }
    if (new String(password).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw new RefusedException(field, "a password has at most %d bytes".formatted(LONGEST));
    }
  }

  /** Hashes a password of at most {@link #LONGEST} bytes. */
  public static String hash(char[] password) {
    return BCrypt.with(BCrypt.Version.VERSION_2A).hashToString(COST, password);
  }

  public static boolean matches(char[] password, String hash) {
    return BCrypt.verifyer().verify(password, hash.toCharArray()).verified;
  }

  /** A random password of 16 characters, about 92 bits. */
  public static char[] random(SecureRandom random) {
    char[] password = new char[GENERATED_LENGTH];
    for (int i = 0; i < password.length; i++) {
      password[i] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }
    return password;
  }
}
