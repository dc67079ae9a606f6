package org.opencallback.slee.deployment;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.slee.ComponentID;
import org.jspecify.annotations.Nullable;

/** Makes the class loaders of a deployable unit's component jars and connects them. */
final class ClassLoaderGraph {

  private final ClassLoader platform;
  private final Function<ComponentID, @Nullable InstalledComponent<?>> installed;
  private final List<ComponentClassLoader> loaders = new ArrayList<>();
  private final Map<ComponentID, ComponentClassLoader> byComponent = new HashMap<>();
  private final Map<ComponentID, Set<ComponentID>> references = new HashMap<>();

  /**
   * An empty graph.
   *
   * @param platform parent of every class loader
   * @param installed finds components of other deployable units
   */
  ClassLoaderGraph(
      ClassLoader platform, Function<ComponentID, @Nullable InstalledComponent<?>> installed) {
    this.platform = platform;
    this.installed = installed;
  }

  /** Makes the class loaders of {@code jars}. */
  void build(List<ComponentJar> jars) throws MalformedURLException {
    for (ComponentJar jar : jars) {
      ComponentClassLoader loader =
          new ComponentClassLoader(jar.name(), urls(jar.classPath()), platform);
      loaders.add(loader);
      jar.components()
          .forEach(
              component -> {
                byComponent.put(component.id(), loader);
                references.put(component.id(), component.references());
              });
    }
    for (int i = 0; i < jars.size(); i++) {
      loaders.get(i).refersTo(closure(jars.get(i), loaders.get(i)));
    }
  }

  /** The class loaders made, in the order of the jars. */
  List<ComponentClassLoader> loaders() {
    return List.copyOf(loaders);
  }

  /** The class loader of a component of this or another deployable unit. */
  ClassLoader loaderOf(ComponentID id) {
    ComponentClassLoader own = byComponent.get(id);
    if (own != null) {
      return own;
    }
    InstalledComponent<?> other = installed.apply(id);
    return other == null ? platform : other.loader();
  }

  private Set<ComponentClassLoader> closure(ComponentJar jar, ComponentClassLoader self) {
    Set<ComponentID> seen = new LinkedHashSet<>();
    Deque<ComponentID> open = new ArrayDeque<>();
    jar.components().forEach(component -> open.addAll(component.references()));
    while (!open.isEmpty()) {
      ComponentID id = open.remove();
      if (seen.add(id)) {
        open.addAll(referencesOf(id));
      }
    }
    Set<ComponentClassLoader> closure = new LinkedHashSet<>();
    for (ComponentID id : seen) {
      if (loaderOf(id) instanceof ComponentClassLoader loader && loader != self) {
        closure.add(loader);
      }
    }
    return closure;
  }

  private Set<ComponentID> referencesOf(ComponentID id) {
    Set<ComponentID> own = references.get(id);
    if (own != null) {
      return own;
    }
    InstalledComponent<?> other = installed.apply(id);
    return other == null ? Set.of() : other.descriptor().references();
  }

  private static URL[] urls(List<Path> files) throws MalformedURLException {
    URL[] urls = new URL[files.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = files.get(i).toUri().toURL();
    }
    return urls;
  }
}
