package org.opencallback.sip;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the operator has set for SIP over TLS. The resource adaptor has no property for any of it,
 * so it is read where the operator writes it: an environment variable, or the system property of
 * that name in lower case with dots. The application checks the values before the stack is started.
 *
 * @param port where connections are accepted
 * @param identity our key and certificate
 * @param trust authorities of the peers' certificates; null for those of the JVM
 */
public record TlsSettings(int port, Store identity, @Nullable Store trust) {

  private static final String PREFIX = "CALLBACK_SIP_TLS_";

  /** RFC 3261 §19.1.2. */
  private static final String STANDARD_PORT = "5061";

  /** A PKCS #12 file. */
  public record Store(Path file, String password) {
    @Override
    public String toString() {
      return file.toString();
    }
  }

  /** The settings of this process; empty when SIP over TLS is not wanted. */
  public static Optional<TlsSettings> ofProcess() {
    return store("KEY_STORE")
        .map(
            identity ->
                new TlsSettings(
                    Integer.parseInt(text("PORT").orElse(STANDARD_PORT)),
                    identity,
                    store("TRUST_STORE").orElse(null)));
  }

  private static Optional<Store> store(String name) {
    return text(name).map(file -> new Store(Path.of(file), text(name + "_PASSWORD").orElse("")));
  }

  private static Optional<String> text(String name) {
    String variable = PREFIX + name;
    String property = System.getProperty(variable.toLowerCase(Locale.ROOT).replace('_', '.'));
    String value = property == null || property.isBlank() ? System.getenv(variable) : property;
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }
}
