package org.opencallback.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The server's own key: from {@code CALLBACK_SECRET_KEY}, else from a file that is made at the
 * first start and that only its owner can read. Nodes that share a database need the same key.
 */
public final class ServerKey {

  /** Name of the environment variable. */
  public static final String VARIABLE = "CALLBACK_SECRET_KEY";

  static final String FILE = "callback-secret.key";

  private static final String MADE_BY = "; openssl rand -base64 32 makes one";

  private ServerKey() {}

  /**
   * The key of this server.
   *
   * @param variable value of {@link #VARIABLE}; null or blank when it is not set
   * @param directory where the file is, or is made
   * @throws IllegalArgumentException if what is there is no key
   * @throws UncheckedIOException if the file can neither be read nor made
   */
  public static byte[] load(@Nullable String variable, Path directory) {
    if (variable != null && !variable.isBlank()) {
      return decoded(variable, "the environment variable " + VARIABLE);
    }
    Path file = directory.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return decoded(Files.readString(file), "the file " + file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the server's key cannot be kept in %s; set %s instead".formatted(file, VARIABLE), e);
    }
  }

  private static byte[] decoded(String text, String where) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException e) {
      // the value itself is a secret and is not repeated
      throw new IllegalArgumentException(
          "%s is not base64, expected %d bytes in base64%s"
              .formatted(where, Sealer.KEY_BYTES, MADE_BY),
          e);
    }
    if (key.length != Sealer.KEY_BYTES) {
      throw new IllegalArgumentException(
          "%s has %d bytes, expected %d in base64%s"
              .formatted(where, key.length, Sealer.KEY_BYTES, MADE_BY));
    }
    return key;
  }

  /** Written aside and moved, so that no other node reads half a key. */
  private static void make(Path file) throws IOException {
    byte[] key = new byte[Sealer.KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Path draft =
        Files.createTempFile(
            directory,
            FILE,
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, Base64.getEncoder().encodeToString(key));
    try {
      Files.createLink(file, draft); // fails when another was faster, unlike a move
      Files.delete(draft);
    } catch (FileAlreadyExistsException e) {
      Files.delete(draft);
    } catch (UnsupportedOperationException e) {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
