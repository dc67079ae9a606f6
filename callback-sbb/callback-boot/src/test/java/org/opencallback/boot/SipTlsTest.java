package org.opencallback.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found out about keys before the SIP stack needs them. */
class SipTlsTest {

  @TempDir private static Path files;

  private final Map<String, String> environment = new HashMap<>();

  @Test
  void isNotWantedWithoutAKeyStore() {
    environment.put("CALLBACK_SIP_TLS_PORT", "5071");

    assertThat(SipTls.read(settings(), 5060)).isEmpty();
  }

  @Test
  void refusesAFileThatIsNoKeyStoreOrHasAnotherPassword() throws Exception {
    environment.put("CALLBACK_SIP_TLS_KEY_STORE", files.resolve("none.p12").toString());
    refuses("CALLBACK_SIP_TLS_KEY_STORE", "none.p12");

    Path text = Files.writeString(files.resolve("text.p12"), "no keys");
    environment.put("CALLBACK_SIP_TLS_KEY_STORE", text.toString());
    refuses("CALLBACK_SIP_TLS_KEY_STORE", "PKCS #12");

    environment.put("CALLBACK_SIP_TLS_KEY_STORE", store("right").toString());
    environment.put("CALLBACK_SIP_TLS_KEY_STORE_PASSWORD", "wrong");
    refuses("CALLBACK_SIP_TLS_KEY_STORE", "CALLBACK_SIP_TLS_KEY_STORE_PASSWORD");
  }

  @Test
  void refusesAStoreWithoutAKey() throws Exception {
    environment.put("CALLBACK_SIP_TLS_KEY_STORE", store("right").toString());
    environment.put("CALLBACK_SIP_TLS_KEY_STORE_PASSWORD", "right");

    refuses("CALLBACK_SIP_TLS_KEY_STORE", "a key and its certificate");
  }

  private void refuses(String setting, String about) {
    assertThatThrownBy(() -> SipTls.read(settings(), 5060))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(setting)
        .hasMessageContaining(about)
        .hasMessageNotContaining("wrong");
  }

  private static Path store(String password) throws Exception {
    KeyStore empty = KeyStore.getInstance("PKCS12");
    empty.load(null, null);
    Path file = files.resolve("empty.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      empty.store(out, password.toCharArray());
    }
    return file;
  }

  private Settings settings() {
    return new Settings(name -> null, environment::get);
  }
}
