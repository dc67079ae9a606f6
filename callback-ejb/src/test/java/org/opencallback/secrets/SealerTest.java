package org.opencallback.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {

  private final Sealer sealer = new Sealer(key(1));

  private static byte[] key(int filling) {
    byte[] key = new byte[Sealer.KEY_BYTES];
    Arrays.fill(key, (byte) filling);
    return key;
  }

  @Test
  void opensWhatItSealed() {
    String sealed = sealer.seal("zażółć", "trunk");

    assertThat(sealed).doesNotContain("za").hasSizeLessThan(400);
    assertThat(sealer.open(sealed, "trunk")).contains("zażółć");
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    assertThat(sealer.seal("secret", "trunk")).isNotEqualTo(sealer.seal("secret", "trunk"));
  }

  @Test
  void opensNothingOfAnotherKeyOrPurposeNorAnythingChanged() {
    String sealed = sealer.seal("secret", "trunk");

    assertThat(new Sealer(key(2)).open(sealed, "trunk")).isEmpty();
    assertThat(sealer.open(sealed, "mail")).isEmpty();
    assertThat(sealer.open(sealed.substring(0, sealed.length() - 8) + "AAAAAAA=", "trunk"))
        .isEmpty();
    assertThat(sealer.open("v1.AAAA", "trunk")).isEmpty();
    assertThat(sealer.open("v1.***", "trunk")).isEmpty();
    assertThat(sealer.open("secret", "trunk")).isEmpty();
  }

  @Test
  void longestSecretFitsItsColumn() {
    assertThat(sealer.seal("ź".repeat(128), "trunk")).hasSizeLessThanOrEqualTo(400);
  }

  @Test
  void aKeyIsMadeOnceAndOnlyItsOwnerCanReadIt(@TempDir Path directory) throws IOException {
    byte[] made = ServerKey.load(null, directory);

    assertThat(ServerKey.load(" ", directory)).isEqualTo(made).hasSize(Sealer.KEY_BYTES);
    Path file = directory.resolve(ServerKey.FILE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void theVariableGoesBeforeTheFile(@TempDir Path directory) {
    String variable = Base64.getEncoder().encodeToString(key(7));

    assertThat(ServerKey.load(variable, directory)).isEqualTo(key(7));
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void saysWhatIsWrongWithAKeyWithoutRepeatingIt(@TempDir Path directory) throws IOException {
    assertThatThrownBy(() -> ServerKey.load("hunter2!", directory))
        .hasMessageContaining("CALLBACK_SECRET_KEY is not base64, expected 32 bytes in base64")
        .hasMessageNotContaining("hunter2");
    assertThatThrownBy(() -> ServerKey.load("AAAA", directory))
        .hasMessageContaining("CALLBACK_SECRET_KEY has 3 bytes, expected 32");
    Files.writeString(directory.resolve(ServerKey.FILE), "");
    assertThatThrownBy(() -> ServerKey.load(null, directory))
        .hasMessageContaining("callback-secret.key has 0 bytes");
  }
}
