package org.opencallback.slee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/slee-conformance.md} names tests that exist, and says so where there is none. */
final class ConformanceTest {

  private static final Path ROOT = Path.of("../..");
  private static final Pattern ROW =
      Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\| (?:`(\\w+)#(\\w+)`|–) \\| ([^|]+) \\|");

  private static final List<Path> TESTS =
      List.of(
          ROOT.resolve("callback-sbb/slee-api/src/test/java"),
          ROOT.resolve("callback-sbb/slee-container/src/test/java"),
          ROOT.resolve("callback-sbb/sip-ra/src/test/java"),
          ROOT.resolve("callback-sbb/callback-service/src/test/java"),
          ROOT.resolve("callback-ear/tests/src/test/java"));

  private static List<Matcher> rows() throws IOException {
    List<Matcher> rows = new ArrayList<>();
    for (String line : Files.readAllLines(ROOT.resolve("docs/slee-conformance.md"))) {
      if (line.startsWith("| ") && !line.startsWith("| §")) {
        Matcher row = ROW.matcher(line);
        assertThat(row.matches()).as("a row of four columns: " + line).isTrue();
        rows.add(row);
      }
    }
    return rows;
  }

  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (Path directory : TESTS) {
      try (Stream<Path> files = Files.walk(directory)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> sources.put(name(file), read(file)));
      }
    }
    return sources;
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isThere(Map<String, String> sources, String type, String method) {
    return Pattern.compile(
            "@(Parameterized)?Test\\b(?:(?!\\bvoid\\b)[\\s\\S])*+\\bvoid " + method + "\\(")
        .matcher(sources.getOrDefault(type, ""))
        .find();
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Map<String, String> sources = sources();
    List<String> missing = new ArrayList<>();
    for (Matcher row : rows()) {
      if (row.group(3) != null && !isThere(sources, row.group(3), row.group(4))) {
        missing.add(row.group(3) + "#" + row.group(4));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void aRowSaysWhatIsSoWithoutATest() throws IOException {
    for (Matcher row : rows()) {
      String state = row.group(5);
      if (row.group(3) == null) {
        assertThat(state).as(row.group(2)).matches("(no test|not done|deviation)(:.*)?");
      } else {
        assertThat(state).as(row.group(2)).isEqualTo("passes");
      }
    }
  }

  @Test
  void wouldNoticeATestThatIsNotThere() throws IOException {
    assertThat(isThere(sources(), "ConformanceTest", "everyTestThatIsNamedExists")).isTrue();
    assertThat(isThere(sources(), "ConformanceTest", "noSuchTest")).isFalse();
    assertThat(isThere(sources(), "NoSuchTest", "anything")).isFalse();
  }

  @Test
  void noTwoRowsSayTheSame() throws IOException {
    assertThat(rows().stream().map(row -> row.group(1) + row.group(2)))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(250);
  }
}
