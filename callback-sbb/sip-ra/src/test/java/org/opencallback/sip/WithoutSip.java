package org.opencallback.sip;

import java.net.URL;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The platform as it is in the server: the SLEE API and the container, but neither SIP nor the
 * resource adaptor, which therefore must come from the deployable unit.
 */
final class WithoutSip extends ClassLoader {

  private static final List<String> HIDDEN =
      List.of(
          "javax.sip.",
          "gov.nist.",
          "net.java.slee.resource.sip.",
          "org.mobicents.slee.resource.sip11.",
          "org.mobicents.ha.",
          "org.mobicents.ext.",
          "org.opencallback.sip.");

  WithoutSip() {
    super(WithoutSip.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (HIDDEN.stream().anyMatch(name::startsWith)) {
      throw new ClassNotFoundException(name);
    }
    return super.loadClass(name, resolve);
  }

  @Override
  public @Nullable URL getResource(String name) {
    return isHidden(name) ? null : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws java.io.IOException {
    return isHidden(name) ? java.util.Collections.emptyEnumeration() : super.getResources(name);
  }

  private static boolean isHidden(String resource) {
    String name = resource.replace('/', '.');
    return HIDDEN.stream().anyMatch(name::startsWith);
  }
}
