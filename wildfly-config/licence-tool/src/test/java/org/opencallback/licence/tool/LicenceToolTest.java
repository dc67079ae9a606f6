package org.opencallback.licence.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicenceToolTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @TempDir Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void makeKeys() {
    assertThat(run(NOW, "keygen", "--directory", keys("").toString())).isZero();
    out.reset();
  }

  @Test
  void issuesALicenceThatItsOwnKeyProves() throws IOException {
    assertThat(issue("--holder", "Zażółć sp. z o.o.", "--numbers", "25", "--until", "2026-12-31"))
        .isZero();

    assertThat(inspect(NOW, keys("vendor.pub"))).isZero();
    assertThat(said())
        .contains("holder      Zażółć sp. z o.o.", "numbers     25")
        .contains("issued at   2026-03-02T10:00:00Z", "valid from  -", "valid until 2026-12-31")
        .endsWith("valid today\n");
    assertThat(inspect(Instant.parse("2027-01-01T00:00:00Z"), keys("vendor.pub"))).isEqualTo(1);
    assertThat(said()).endsWith("the licence of Zażółć sp. z o.o. expired on 2026-12-31\n");
  }

  @Test
  void saysThatAnotherVendorHasSigned() throws IOException {
    issue("--holder", "ACME", "--numbers", "1");
    run(NOW, "keygen", "--directory", directory.resolve("other").toString());

    assertThat(inspect(NOW, directory.resolve("other/vendor.pub"))).isEqualTo(1);
    assertThat(said()).endsWith("the licence's signature is not the vendor's\n");
  }

  @Test
  void neverReplacesAKey() throws IOException {
    String before = Files.readString(keys("vendor.key"));

    assertThat(run(NOW, "keygen", "--directory", keys("").toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("is there already");
    assertThat(Files.readString(keys("vendor.key"))).isEqualTo(before);
  }

  @Test
  void keepsThePrivateKeyToItsOwner() throws IOException {
    assertThat(Files.getPosixFilePermissions(keys("vendor.key"))).hasSize(2);
  }

  @Test
  void saysWhatWasExpected() throws IOException {
    assertThat(complaint("issue", "--holder", "A")).contains("--numbers is needed");
    assertThat(complaint("issue", "--holder", "A", "--numbers", "0"))
        .contains("--numbers is a whole number from 1, not '0'");
    assertThat(complaint("issue", "--holder", "A\"", "--numbers", "1", "--key", "x"))
        .contains("a holder is a name without quotation marks");
    assertThat(complaint("issue", "--holder", "A", "--numbers", "1", "--until", "soon"))
        .contains("--until is a day such as 2026-12-31, not 'soon'");
    assertThat(complaint("issue", "--holder", "A", "--numbers", "1", "--until", "2026-03-01"))
        .contains("--until 2026-03-01 is before the first day 2026-03-02");
    assertThat(complaint("issue", "--colour", "red")).contains("unknown option '--colour'");
    assertThat(complaint("forge")).contains("unknown command 'forge'");
    assertThat(complaint("inspect", "--key", keys("vendor.pub").toString(), "--licence", "none"))
        .contains("there is no file none");
    assertThat(complaint("inspect", "--key", keys("vendor.key").toString(), "--licence", "none"))
        .contains("not an Ed25519 key in X.509 form");
  }

  private Path keys(String name) {
    return directory.resolve("keys").resolve(name);
  }

  private int issue(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("issue", "--key"));
    arguments.add(keys("vendor.key").toString());
    arguments.addAll(List.of(options));
    int code = run(NOW, arguments.toArray(String[]::new));
    Files.write(directory.resolve("licence.jws"), out.toByteArray());
    return code;
  }

  private int inspect(Instant now, Path key) {
    return run(
        now,
        "inspect",
        "--key",
        key.toString(),
        "--licence",
        directory.resolve("licence.jws").toString());
  }

  private String complaint(String... arguments) {
    err.reset();
    assertThat(run(NOW, arguments)).isEqualTo(2);
    return err.toString(StandardCharsets.UTF_8);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private int run(Instant now, String... arguments) {
    return new LicenceTool(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Clock.fixed(now, ZoneOffset.UTC))
        .run(List.of(arguments));
  }
}
