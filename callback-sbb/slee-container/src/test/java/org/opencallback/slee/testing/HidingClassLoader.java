package org.opencallback.slee.testing;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * The classes that a server gives to the container. What is hidden must come from deployable units,
 * although it is on the class path of the tests.
 */
public final class HidingClassLoader extends ClassLoader {

  private final List<String> hidden;

  /**
   * @param hidden what the names of the hidden classes begin with, such as {@code javax.sip.}
   */
  public HidingClassLoader(ClassLoader parent, List<String> hidden) {
    super(parent);
    this.hidden = List.copyOf(hidden);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (isHidden(name)) {
      throw new ClassNotFoundException(name);
    }
    return super.loadClass(name, resolve);
  }

  @Override
  public URL getResource(String name) {
    return isHidden(name) ? null : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return isHidden(name) ? Collections.emptyEnumeration() : super.getResources(name);
  }

  private boolean isHidden(String name) {
    String dotted = name.replace('/', '.');
    return hidden.stream().anyMatch(dotted::startsWith);
  }
}
