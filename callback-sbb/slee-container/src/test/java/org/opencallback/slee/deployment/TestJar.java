package org.opencallback.slee.deployment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds a jar in memory, out of texts, classes and other jars. */
public final class TestJar {

  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  public TestJar text(String name, String content) {
    entries.put(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public TestJar bytes(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  public TestJar jar(String name, TestJar nested) {
    return bytes(name, nested.toBytes());
  }

  /** Adds what {@link TestCompiler} has compiled for classes whose name begins with a prefix. */
  public TestJar classes(Path compiled, String... prefixes) {
    for (String prefix : prefixes) {
      String path = prefix.replace('.', '/');
      try (Stream<Path> files = Files.walk(compiled)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = compiled.relativize(file).toString();
          if (name.startsWith(path)) {
            bytes(name, Files.readAllBytes(file));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return this;
  }

  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
