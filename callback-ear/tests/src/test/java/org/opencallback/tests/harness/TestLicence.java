package org.opencallback.tests.harness;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A vendor of the tests' own. Its public key takes the place of the real vendor's in a copy of the
 * EAR, so that licences can be issued for as many numbers as a test needs. Nothing else differs
 * from the EAR that is delivered.
 */
public final class TestLicence {

  private static final String EJB_JAR = "callback-ejb.jar";
  private static final String VENDOR_KEY = "org/opencallback/licence/vendor.pub";
  private static final KeyPair VENDOR = newKeys();

  private TestLicence() {}

  private static KeyPair newKeys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A licence for that many numbers, without end: JWS in compact form (RFC 7515 §7.1). */
  public static String issue(int numbers) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    String signed =
        base64.encodeToString("{\"alg\":\"EdDSA\"}".getBytes(StandardCharsets.UTF_8))
            + "."
            + base64.encodeToString(
                "{\"holder\":\"Test\",\"numbers\":%d}"
                    .formatted(numbers)
                    .getBytes(StandardCharsets.UTF_8));
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(VENDOR.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + base64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Copies an EAR so that the copy believes this vendor. */
  static void trust(Path ear, Path copy) throws IOException {
    byte[] key = Base64.getEncoder().encode(VENDOR.getPublic().getEncoded());
    try (InputStream in = Files.newInputStream(ear);
        OutputStream out = Files.newOutputStream(copy)) {
      rewrite(
          in,
          out,
          (outer, jar) ->
              outer.equals(EJB_JAR)
                  ? rewritten(jar, (inner, bytes) -> inner.equals(VENDOR_KEY) ? key : bytes)
                  : jar);
    }
  }

  private interface Change {
    byte[] apply(String entry, byte[] content) throws IOException;
  }

  private static byte[] rewritten(byte[] zip, Change change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length);
    rewrite(new ByteArrayInputStream(zip), out, change);
    return out.toByteArray();
  }

  private static void rewrite(InputStream from, OutputStream to, Change change) throws IOException {
    ZipInputStream in = new ZipInputStream(from);
    ZipOutputStream out = new ZipOutputStream(to);
    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      out.putNextEntry(new ZipEntry(entry.getName()));
      out.write(change.apply(entry.getName(), in.readAllBytes()));
      out.closeEntry();
    }
    out.finish();
  }
}
