package org.opencallback.licence.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The vendor's keys as files: Ed25519 in PKCS #8 and X.509 form, base64. */
final class VendorKeys {

  static final String PRIVATE = "vendor.key";
  static final String PUBLIC = "vendor.pub";

  private static final String ALGORITHM = "Ed25519";

  private VendorKeys() {}

  /** Makes a pair of keys; never replaces one. */
  static void make(Path directory) throws IOException, GeneralSecurityException, UsageException {
    KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    Files.createDirectories(directory);
    Path key = directory.resolve(PRIVATE);
    try {
      Files.createFile(
          key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(key, base64(pair.getPrivate().getEncoded()));
      Files.writeString(
          directory.resolve(PUBLIC),
          base64(pair.getPublic().getEncoded()),
          StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(
          "%s is there already, and all licences depend on it: choose another directory"
              .formatted(e.getFile()));
    }
  }

  /** The private key of a file. */
  static PrivateKey read(Path file) throws IOException, UsageException {
    try {
      byte[] encoded =
          Base64.getDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
      return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new UsageException(
          "%s is not an Ed25519 private key in PKCS #8 form, base64".formatted(file));
    }
  }

  private static String base64(byte[] encoded) {
    return Base64.getEncoder().encodeToString(encoded) + "\n";
  }
}
