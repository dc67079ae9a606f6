package org.opencallback.boot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Optional;

/**
 * SIP over TLS as configured. The SIP stack reads the stores itself; here is found out beforehand
 * whether it will be able to.
 *
 * @param port where connections are accepted
 */
record SipTls(int port) {

  static final String PORT = "CALLBACK_SIP_TLS_PORT";
  static final String KEY_STORE = "CALLBACK_SIP_TLS_KEY_STORE";
  static final String TRUST_STORE = "CALLBACK_SIP_TLS_TRUST_STORE";

  private static final int STANDARD_PORT = 5061; // RFC 3261 §19.1.2

  /**
   * Reads the settings; empty without a key store.
   *
   * @throws IllegalArgumentException naming the setting that cannot be used
   */
  static Optional<SipTls> read(Settings settings, int sipPort) {
    String keys = settings.text(KEY_STORE, "");
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    require(settings, KEY_STORE, keys, true);
    String authorities = settings.text(TRUST_STORE, "");
    if (!authorities.isEmpty()) {
      require(settings, TRUST_STORE, authorities, false);
    }
    int port = settings.number(PORT, STANDARD_PORT, 1, 65_535);
    if (port == sipPort) {
      throw Settings.refused(PORT, Integer.toString(port), "another port than that of UDP and TCP");
    }
    return Optional.of(new SipTls(port));
  }

  private static void require(Settings settings, String name, String file, boolean keys) {
    String expected =
        "a readable PKCS #12 file with %s, whose password is in %s_PASSWORD"
            .formatted(keys ? "a key and its certificate" : "authorities' certificates", name);
    char[] password = settings.text(name + "_PASSWORD", "").toCharArray();
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      for (String alias : Collections.list(store.aliases())) {
        if (keys ? store.isKeyEntry(alias) : store.isCertificateEntry(alias)) {
          return;
        }
      }
    } catch (IOException | GeneralSecurityException e) {
      throw Settings.refused(name, file, expected + " (" + e.getMessage() + ")");
    }
    throw Settings.refused(name, file, expected);
  }
}
