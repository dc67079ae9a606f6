package org.opencallback.slee.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.slee.ComponentID;
import javax.slee.management.DeployableUnitID;
import org.jboss.logging.Logger;

/**
 * A deployable unit that is installed, with what it holds in the file system.
 *
 * @param id its identity
 * @param components its components
 * @param loaders the class loaders of its component jars
 * @param directory where its jars are unpacked
 * @param at when it was installed
 */
record InstalledUnit(
    DeployableUnitID id,
    List<InstalledComponent<?>> components,
    List<ComponentClassLoader> loaders,
    Path directory,
    Instant at) {

  private static final Logger LOG = Logger.getLogger(InstalledUnit.class);

  InstalledUnit {
    components = List.copyOf(components);
    loaders = List.copyOf(loaders);
  }

  Set<ComponentID> componentIds() {
    return components.stream()
        .map(component -> component.descriptor().id())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Closes the class loaders and deletes the unpacked jars; what fails is logged. */
  void release() {
    release(loaders, directory);
  }

  static void release(List<ComponentClassLoader> loaders, Path directory) {
    for (ComponentClassLoader loader : loaders) {
      try {
        loader.close();
      } catch (IOException e) {
        LOG.warnf(e, "%s could not be closed", loader);
      }
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warnf(e, "%s could not be deleted", directory);
    }
  }
}
