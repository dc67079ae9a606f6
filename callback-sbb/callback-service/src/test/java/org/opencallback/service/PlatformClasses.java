package org.opencallback.service;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * The classes that the server gives to the container: not those that must come from deployable
 * units.
 */
final class PlatformClasses extends ClassLoader {

  private static final List<String> FROM_UNITS =
      List.of(
          "javax.sip.",
          "gov.nist.",
          "net.java.slee.resource.sip.",
          "org.mobicents.slee.resource.sip11.",
          "org.mobicents.ha.",
          "org.mobicents.ext.",
          "org.opencallback.sip.",
          "org.opencallback.media.",
          "org.opencallback.sbb.",
          "org.opencallback.callcontrol.");

  PlatformClasses() {
    super(PlatformClasses.class.getClassLoader());
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
    return isHidden(name.replace('/', '.')) ? null : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws java.io.IOException {
    return isHidden(name.replace('/', '.'))
        ? Collections.emptyEnumeration()
        : super.getResources(name);
  }

  private static boolean isHidden(String name) {
    return FROM_UNITS.stream().anyMatch(name::startsWith);
  }
}
