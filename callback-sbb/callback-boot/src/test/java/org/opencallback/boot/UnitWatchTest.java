package org.opencallback.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitWatchTest {

  @TempDir private Path base;

  @Test
  void looksInTheServersBaseDirectoryByDefault() {
    Path directory = UnitWatch.directory(settings(Map.of()));

    assertThat(directory).isEqualTo(base.resolve("deployable-units")).isDirectory();
  }

  @Test
  void looksWhereTheSettingSays() throws Exception {
    Path other = Files.createDirectory(base.resolve("other"));

    assertThat(UnitWatch.directory(settings(Map.of(UnitWatch.DIRECTORY, other.toString()))))
        .isEqualTo(other);
    assertThat(base.resolve("deployable-units")).doesNotExist();
  }

  @Test
  void refusesADirectoryThatIsNotThere() {
    Settings settings = settings(Map.of(UnitWatch.DIRECTORY, base.resolve("none").toString()));

    assertThatThrownBy(() -> UnitWatch.directory(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CALLBACK_SLEE_DIRECTORY = \"" + base.resolve("none"))
        .hasMessageContaining("a directory that the server can read");
  }

  private Settings settings(Map<String, String> environment) {
    return new Settings(Map.of("jboss.server.base.dir", base.toString())::get, environment::get);
  }
}
