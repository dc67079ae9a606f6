package org.opencallback.slee.deployment;

import java.nio.file.Path;
import java.util.List;
import org.opencallback.slee.descriptor.ComponentDescriptor;

/**
 * A component jar of a deployable unit, unpacked.
 *
 * @param name its name within the deployable unit
 * @param components the components that its descriptor declares
 * @param classPath the jar itself and, for libraries, the jars nested in it
 */
record ComponentJar(String name, List<ComponentDescriptor> components, List<Path> classPath) {

  ComponentJar {
    components = List.copyOf(components);
    classPath = List.copyOf(classPath);
  }
}
