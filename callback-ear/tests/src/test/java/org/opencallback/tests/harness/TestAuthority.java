package org.opencallback.tests.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An authority that certifies the peers of SIP over TLS for some days: made by OpenSSL, with stores
 * for the server by {@code keytool}.
 */
public final class TestAuthority {

  /** Password of the stores that it makes. */
  public static final String PASSWORD = "certified";

  private final Path directory;

  private TestAuthority(Path directory) {
    this.directory = directory;
    run(certifying("authority", "authority"));
  }

  /** Makes an authority. */
  public static TestAuthority create() {
    try {
      Path work = Files.createDirectories(ServerLayout.work());
      return new TestAuthority(Files.createTempDirectory(work, "authority"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Certifies a peer.
   *
   * @param name of its files
   * @param alternativeNames such as {@code DNS:sip.example.com}
   * @return key and certificate, PEM
   */
  public Path certify(String name, String alternativeNames) {
    List<String> command = new ArrayList<>(certifying(name, name));
    command.addAll(List.of("-CA", "authority.pem", "-CAkey", "authority.key"));
    command.addAll(List.of("-addext", "subjectAltName=" + alternativeNames));
    run(command);
    Path both = directory.resolve(name + "-both.pem");
    try {
      Files.writeString(both, read(name + ".key") + read(name + ".pem"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return both;
  }

  private String read(String file) throws IOException {
    return Files.readString(directory.resolve(file));
  }

  private static List<String> certifying(String name, String subject) {
    return List.of(
        ("openssl req -x509 -days 2 -nodes -newkey ec -pkeyopt ec_paramgen_curve:prime256v1"
                + " -keyout %1$s.key -out %1$s.pem -subj /CN=%2$s")
            .formatted(name, subject)
            .split(" "));
  }

  /** Certifies a server whose key is in a PKCS #12 store. */
  public Path keyStore(String name, String alternativeNames) {
    Path both = certify(name, alternativeNames);
    Path store = directory.resolve(name + ".p12");
    run(
        List.of(
            "openssl",
            "pkcs12",
            "-export",
            "-in",
            both.toString(),
            "-out",
            store.toString(),
            "-name",
            name,
            "-passout",
            "pass:" + PASSWORD));
    return store;
  }

  /** The same for a server that the test runs itself. */
  SSLContext context(String name, String alternativeNames) {
    char[] password = PASSWORD.toCharArray();
    try {
      KeyStore store = KeyStore.getInstance(keyStore(name, alternativeNames).toFile(), password);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A PKCS #12 store that says that this authority is believed. */
  public Path trustStore() {
    Path store = directory.resolve("trust.p12");
    if (Files.exists(store)) {
      return store;
    }
    run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-importcert",
            "-noprompt",
            "-alias",
            "authority",
            "-file",
            "authority.pem",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD));
    return store;
  }

  /** The authority's own certificate, PEM. */
  public Path certificate() {
    return directory.resolve("authority.pem");
  }

  private void run(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command.get(0) + " failed: " + output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(command.get(0) + "; callback-ear/tests/setup.sh", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
