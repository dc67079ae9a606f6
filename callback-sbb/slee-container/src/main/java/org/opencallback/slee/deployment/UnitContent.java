package org.opencallback.slee.deployment;

import java.util.List;
import java.util.stream.Stream;
import org.opencallback.slee.descriptor.ComponentDescriptor;
import org.opencallback.slee.descriptor.ServiceDescriptor;

/**
 * What a deployable unit contains.
 *
 * @param jars its component jars, in the order of its descriptor
 * @param services its services
 */
record UnitContent(List<ComponentJar> jars, List<ServiceDescriptor> services) {

  UnitContent {
    jars = List.copyOf(jars);
    services = List.copyOf(services);
  }

  /** All its components, services last. */
  List<ComponentDescriptor> components() {
    return Stream.concat(jars.stream().flatMap(jar -> jar.components().stream()), services.stream())
        .toList();
  }
}
