package org.opencallback.slee.deployment;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The class loader of one component jar (JSR 240 §3.1.10).
 *
 * <p>A class is looked for in the platform's class loader, then in the jars of the components that
 * this jar's components refer to (transitively), then in the jar itself. A reference between two
 * jars may be mutual, therefore no lock is held while another component jar is asked.
 */
public final class ComponentClassLoader extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final String jar;
  private volatile List<ComponentClassLoader> references = List.of();

  ComponentClassLoader(String jar, URL[] urls, ClassLoader platform) {
    super(jar, urls, platform);
    this.jar = jar;
  }

  /** Sets the jars that are asked before this one: the transitive closure, without this one. */
  void refersTo(Collection<ComponentClassLoader> closure) {
    references = List.copyOf(closure);
  }

  /**
   * Defines a class that the SLEE has generated, next to the classes of the jar so that it may see
   * what is package-private there. It lives as long as the jar is installed.
   *
   * @throws LinkageError if there is a class of that name already
   */
  public Class<?> define(String name, byte[] bytecode) {
    return defineClass(name, bytecode, 0, bytecode.length);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    Class<?> found = findLoadedClass(name);
    if (found == null) {
      found = loadFromPlatform(name);
    }
    for (ComponentClassLoader reference : references) {
      if (found != null) {
        break;
      }
      found = reference.loadOwn(name);
    }
    if (found == null) {
      found = loadOwn(name);
    }
    if (found == null) {
      throw new ClassNotFoundException("%s, needed by %s".formatted(name, jar));
    }
    if (resolve) {
      resolveClass(found);
    }
    return found;
  }

  private @Nullable Class<?> loadFromPlatform(String name) {
    try {
      return getParent().loadClass(name);
    } catch (ClassNotFoundException e) {
      return null; // the normal case for a component's own class
    }
  }

  private @Nullable Class<?> loadOwn(String name) {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null || findResource(name.replace('.', '/') + ".class") == null) {
        return loaded;
      }
      try {
        return findClass(name);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(name + " could not be read from " + jar, e);
      }
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL found = getParent().getResource(name);
    for (ComponentClassLoader reference : references) {
      if (found != null) {
        return found;
      }
      found = reference.findResource(name);
    }
    return found == null ? findResource(name) : found;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> all = new ArrayList<>(Collections.list(getParent().getResources(name)));
    for (ComponentClassLoader reference : references) {
      all.addAll(Collections.list(reference.findResources(name)));
    }
    all.addAll(Collections.list(findResources(name)));
    return Collections.enumeration(all);
  }

  @Override
  public String toString() {
    return "component jar " + jar;
  }
}
