package org.opencallback.slee.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.slee.management.DependencyException;
import org.jboss.logging.Logger;
import org.opencallback.slee.SleeContainer;

/**
 * A directory whose deployable unit jars are installed, with their services active.
 *
 * <p>A file that appears is installed once it has not changed between two scans, so half a copy is
 * never read. A file that goes is deactivated and uninstalled; one that changes, both. A unit that
 * is refused leaves nothing in the container, and the reason beside it, in {@code
 * <name>.jar.refused}; it is tried again when the file changes, or, if it lacked another unit, when
 * one is added.
 *
 * <p>{@link #scan} is for one thread at a time; whoever may write to the directory runs code in the
 * server.
 */
public final class UnitDirectory {

  private static final Logger LOG = Logger.getLogger(UnitDirectory.class);
  private static final String JAR = ".jar";
  private static final String REFUSED = ".refused";

  /** By which a file is told from an older one of its name. */
  private record Stamp(long bytes, FileTime modified) {

    /** A file's stamp; empty when it is none, or has gone since the directory was listed. */
    static Optional<Stamp> of(Path path) throws IOException {
      try {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return attributes.isRegularFile()
            ? Optional.of(new Stamp(attributes.size(), attributes.lastModifiedTime()))
            : Optional.empty();
      } catch (NoSuchFileException e) {
        return Optional.empty();
      }
    }
  }

  /** A file that was refused. */
  private record Refusal(Stamp stamp, boolean forDependency) {}

  private final SleeContainer container;
  private final Path directory;
  private final Map<Path, DirectoryUnit> installed = new LinkedHashMap<>();
  private final Map<Path, Stamp> stamps = new LinkedHashMap<>();
  private final Map<Path, Refusal> refused = new LinkedHashMap<>();
  private final Set<Path> stuck = new HashSet<>();
  private Map<Path, Stamp> seen = Map.of();

  /**
   * Watches a directory; nothing happens before {@link #scan}.
   *
   * @param directory an existing directory
   */
  public UnitDirectory(SleeContainer container, Path directory) {
    this.container = container;
    this.directory = directory;
  }

  /** The files that are installed, in the order of their installation. */
  public List<Path> installed() {
    return List.copyOf(installed.keySet());
  }

  /**
   * Looks at the directory and does what has to be done; what fails is logged. Nothing is done
   * while the SLEE is not running.
   *
   * @throws IOException if the directory cannot be read; nothing is uninstalled then
   */
  public void scan() throws IOException {
    if (!container.state().isRunning()) {
      return; // a service cannot be activated: its file would be refused until it changes
    }
    Map<Path, Stamp> present = present();
    Map<Path, Stamp> settled = new TreeMap<>(present);
    settled.entrySet().removeIf(file -> !file.getValue().equals(seen.get(file.getKey())));
    seen = present;
    forgetRefusals(present);
    removeGone(present, settled);
    addNew(settled);
  }

  private Map<Path, Stamp> present() throws IOException {
    Map<Path, Stamp> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(directory)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (path.toString().endsWith(JAR)) {
          Stamp.of(path).ifPresent(stamp -> files.put(path, stamp));
        }
      }
    }
    return files;
  }

  // ---- files that have gone or changed

  private void removeGone(Map<Path, Stamp> present, Map<Path, Stamp> settled) {
    List<Map.Entry<Path, DirectoryUnit>> lastFirst = new ArrayList<>(installed.entrySet());
    Collections.reverse(lastFirst);
    for (Map.Entry<Path, DirectoryUnit> unit : lastFirst) {
      Path file = unit.getKey();
      Stamp now = settled.get(file);
      boolean changed = now != null && !now.equals(stamps.get(file));
      if (changed || !present.containsKey(file)) {
        remove(file, unit.getValue());
      }
    }
  }

  private void remove(Path file, DirectoryUnit unit) {
    try {
      unit.remove(container);
      installed.remove(file);
      stamps.remove(file);
      stuck.remove(file);
      LOG.infof("%s is uninstalled", file.getFileName());
    } catch (DependencyException e) {
      if (stuck.add(file)) {
        LOG.warnf("%s stays installed for now: %s", file.getFileName(), e.getMessage());
      }
    }
  }

  // ---- files that have come

  private void addNew(Map<Path, Stamp> settled) {
    Map<Path, Stamp> fresh = new TreeMap<>(settled);
    fresh.keySet().removeAll(installed.keySet());
    Map<Path, Stamp> again = new TreeMap<>(fresh);
    fresh.keySet().removeAll(refused.keySet());
    if (fresh.isEmpty()) {
      return;
    }
    // what lacked another unit may find it now
    again.keySet().removeIf(file -> refused.containsKey(file) && !waitsForAnother(file));
    boolean progress = true;
    while (progress) {
      progress = false;
      for (Map.Entry<Path, Stamp> file : again.entrySet()) {
        progress |= !installed.containsKey(file.getKey()) && add(file.getKey(), file.getValue());
      }
      again.keySet().removeIf(file -> !waitsForAnother(file));
    }
  }

  private boolean waitsForAnother(Path file) {
    Refusal refusal = refused.get(file);
    return refusal != null && refusal.forDependency();
  }

  private boolean add(Path file, Stamp stamp) {
    try {
      installed.put(file, DirectoryUnit.install(container, file));
      stamps.put(file, stamp);
      if (refused.remove(file) != null) {
        deleteReason(file);
      }
      LOG.infof("%s is installed: %s", file.getFileName(), installed.get(file));
      return true;
    } catch (RefusedUnitException e) {
      Refusal before =
          refused.put(file, new Refusal(stamp, e.getCause() instanceof DependencyException));
      if (before == null) {
        LOG.warnf("%s is refused: %s", file.getFileName(), e.getMessage());
      }
      writeReason(file, e.getMessage());
      return false;
    }
  }

  // ---- the reasons beside the files

  private void forgetRefusals(Map<Path, Stamp> present) {
    List<Path> over = new ArrayList<>();
    refused.forEach(
        (file, refusal) -> {
          if (!refusal.stamp().equals(present.get(file))) {
            over.add(file);
          }
        });
    refused.keySet().removeAll(over);
    over.forEach(UnitDirectory::deleteReason);
  }

  private static Path reason(Path file) {
    return file.resolveSibling(file.getFileName() + REFUSED);
  }

  private static void writeReason(Path file, String message) {
    try {
      Files.writeString(reason(file), message + System.lineSeparator());
    } catch (IOException e) {
      LOG.warnf("%s could not be written: %s", reason(file), e);
    }
  }

  private static void deleteReason(Path file) {
    try {
      Files.deleteIfExists(reason(file));
    } catch (IOException e) {
      LOG.warnf("%s could not be deleted: %s", reason(file), e);
    }
  }
}
