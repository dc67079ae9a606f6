package org.opencallback.slee.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.slee.management.ManagementException;
import javax.slee.profile.ProfileSpecificationID;
import org.jboss.logging.Logger;

/** Keeps profile tables in a directory, a journal for each. */
public final class FileProfileStore implements ProfileStore {

  private static final Logger LOG = Logger.getLogger(FileProfileStore.class);
  private static final String SUFFIX = ".profiles";

  private final Path directory;

  /**
   * Opens the store.
   *
   * @param directory is made if it does not exist
   * @throws UncheckedIOException if it cannot be made
   */
  public FileProfileStore(Path directory) {
    this.directory = directory;
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be made for profile tables".formatted(directory), e);
    }
  }

  private Path file(String table) {
    return directory.resolve(URLEncoder.encode(table, StandardCharsets.UTF_8) + SUFFIX);
  }

  @Override
  public Set<String> tables(ProfileSpecificationID specification) {
    Set<String> tables = new TreeSet<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(each -> each.toString().endsWith(SUFFIX)).toList()) {
        if (isOf(file, specification)) {
          String name = file.getFileName().toString();
          tables.add(
              URLDecoder.decode(
                  name.substring(0, name.length() - SUFFIX.length()), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be read", e);
    }
    return tables;
  }

  private static boolean isOf(Path file, ProfileSpecificationID specification) {
    try {
      return ProfileJournal.specification(file).equals(specification);
    } catch (IOException e) {
      LOG.warnf("%s is not a profile table: %s", file, e.getMessage());
      return false;
    }
  }

  @Override
  public StoredTable open(String table, StoredAttributes attributes) throws ManagementException {
    try {
      return new ProfileJournal(file(table), attributes);
    } catch (IOException e) {
      throw new ManagementException(
          "profile table %s cannot be opened: %s".formatted(file(table), e.getMessage()), e);
    }
  }

  @Override
  public void remove(String table) throws ManagementException {
    try {
      Files.deleteIfExists(file(table));
    } catch (IOException e) {
      throw new ManagementException("%s cannot be deleted".formatted(file(table)), e);
    }
  }
}
