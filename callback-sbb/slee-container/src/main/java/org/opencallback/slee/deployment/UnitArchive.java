package org.opencallback.slee.deployment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.slee.management.DeploymentException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a deployable unit into a directory of its own, within limits.
 *
 * <p>A nested jar is never written under its own name, so no name can lead out of the directory.
 */
final class UnitArchive {

  private static final int BUFFER_BYTES = 8192;

  private final Path directory;
  private final DeploymentLimits limits;
  private long bytesLeft;
  private int jarsLeft;

  UnitArchive(Path directory, DeploymentLimits limits) {
    this.directory = directory;
    this.limits = limits;
    this.bytesLeft = limits.unitBytes();
    this.jarsLeft = limits.jars();
  }

  /** Copies the deployable unit itself. */
  Path store(String name, InputStream content) throws IOException, DeploymentException {
    Path file = directory.resolve("unit.jar");
    copy(name, content, file);
    return file;
  }

  /**
   * Unpacks a jar nested in another one.
   *
   * @throws DeploymentException if it is not there, its name is not acceptable, or a limit is
   *     exceeded
   */
  Path extract(ZipFile outer, String name) throws IOException, DeploymentException {
    requireProperName(outer, name);
    if (--jarsLeft < 0) {
      throw new DeploymentException(
          "the deployable unit has more than %d nested jars".formatted(limits.jars()));
    }
    ZipEntry entry = outer.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      throw new DeploymentException(
          "%s names %s, which is not in it".formatted(fileName(outer), name));
    }
    Path file = directory.resolve("nested-%d.jar".formatted(limits.jars() - jarsLeft));
    try (InputStream in = outer.getInputStream(entry)) {
      copy(name, in, file);
    }
    return file;
  }

  /** Reads a descriptor whole; null if it is not there. */
  @Nullable InputStream descriptor(ZipFile jar, String name)
      throws IOException, DeploymentException {
    ZipEntry entry = jar.getEntry(name);
    if (entry == null) {
      return null;
    }
    try (InputStream in = jar.getInputStream(entry)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      copy(name, in, out, limits.descriptorBytes());
      return new ByteArrayInputStream(out.toByteArray());
    }
  }

  private void copy(String name, InputStream in, Path file)
      throws IOException, DeploymentException {
    try (OutputStream out = Files.newOutputStream(file)) {
      bytesLeft -= copy(name, in, out, bytesLeft);
    }
  }

  private static long copy(String name, InputStream in, OutputStream out, long limitBytes)
      throws IOException, DeploymentException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long copied = 0;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      copied += count;
      if (copied > limitBytes) {
        throw new DeploymentException(
            "%s is larger than the %d bytes allowed".formatted(name, limitBytes));
      }
      out.write(buffer, 0, count);
    }
    return copied;
  }

  private static void requireProperName(ZipFile outer, String name) throws DeploymentException {
    boolean proper =
        !name.startsWith("/")
            && name.indexOf('\\') < 0
            && name.indexOf(':') < 0
            && !("/" + name + "/").contains("/../");
    if (!proper) {
      throw new DeploymentException(
          "%s names %s, expected a path within the jar".formatted(fileName(outer), name));
    }
  }

  private static String fileName(ZipFile zip) {
    return Path.of(zip.getName()).getFileName().toString();
  }
}
