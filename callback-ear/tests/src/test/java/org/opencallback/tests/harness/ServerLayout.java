package org.opencallback.tests.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where the build has put what the tests start, as the build tells them. */
final class ServerLayout {

  private ServerLayout() {}

  /** The provisioned WildFly; it is not written to. */
  static Path server() {
    return existing("callback.server", "bin/standalone.sh");
  }

  /** The EAR under test. */
  static Path ear() {
    return existing("callback.ear", "");
  }

  /** Where servers may keep their files. */
  static Path work() {
    return Path.of(property("callback.work"));
  }

  private static Path existing(String property, String part) {
    Path path = Path.of(property(property));
    if (!Files.exists(path.resolve(part))) {
      throw new IllegalStateException(
          "%s is %s, where nothing is: build from the root, 'mvn verify'"
              .formatted(property, path));
    }
    return path;
  }

  private static String property(String name) {
    return Objects.requireNonNull(
        System.getProperty(name),
        () -> "system property " + name + " is set by the build (pom.xml)");
  }

  /** More options of the server's JVM; none for a benchmark. */
  static String jvm() {
    return System.getProperty("callback.jvm", "");
  }
}
