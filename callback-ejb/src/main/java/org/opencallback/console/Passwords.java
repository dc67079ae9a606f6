package org.opencallback.console;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.security.SecureRandom;

/** Hashes passwords with bcrypt in the modular crypt form {@code $2a$} that Elytron reads. */
public final class Passwords {

  private static final int COST = 10;
  private static final int GENERATED_LENGTH = 16;

  /** Letters and digits that are not mistaken for each other when read from a log. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private Passwords() {}

  /** Hashes a password of at most 72 bytes, bcrypt's limit. */
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
