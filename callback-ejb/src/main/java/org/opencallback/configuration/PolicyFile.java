package org.opencallback.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.opencallback.numbering.NumberingPolicy;

/** The numbering policy: the operator's file where there is one, else the one that is shipped. */
public final class PolicyFile {

  static final String NAME = "callback-numbering.properties";

  private static final String SHIPPED = "/org/opencallback/numbering/policy.properties";

  private final Path file;

  /**
   * @param directory where an operator puts the file, such as the server's configuration directory
   */
  public PolicyFile(Path directory) {
    this.file = directory.resolve(NAME);
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it is no policy: file, key, value and what was expected
   */
  public NumberingPolicy read() {
    try {
      if (!Files.exists(file)) {
        return shipped();
      }
      Properties properties = new Properties();
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(in);
      }
      return NumberingPolicy.of(properties, file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("the numbering policy cannot be read: " + file, e);
    }
  }

  private static NumberingPolicy shipped() throws IOException {
    try (InputStream in = PolicyFile.class.getResourceAsStream(SHIPPED)) {
      Properties properties = new Properties();
      properties.load(Objects.requireNonNull(in, SHIPPED));
      return NumberingPolicy.of(properties, SHIPPED);
    }
  }
}
