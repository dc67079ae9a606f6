package org.opencallback.slee.deployment;

import javax.slee.management.DeployableUnitID;
import javax.slee.management.DeploymentException;
import org.opencallback.slee.descriptor.ComponentDescriptor;

/**
 * A component that is installed.
 *
 * @param <D> its kind of descriptor
 * @param descriptor what its descriptor says
 * @param unit the deployable unit it came with
 * @param loader loads its classes; a {@link ComponentClassLoader} unless the SLEE itself defines
 *     the component; of a service, its root SBB's
 */
public record InstalledComponent<D extends ComponentDescriptor>(
    D descriptor, DeployableUnitID unit, ClassLoader loader) {

  /**
   * Loads a class that the descriptor names.
   *
   * @throws DeploymentException if neither the component nor what it refers to has it, or if it
   *     cannot be linked
   */
  public Class<?> load(String className) throws DeploymentException {
    try {
      return Class.forName(className, false, loader);
    } catch (ClassNotFoundException e) {
      throw new DeploymentException(
          "%s names class %s, which is neither in its jar nor in a component it refers to"
              .formatted(descriptor.id(), className),
          e);
    } catch (LinkageError e) {
      throw new DeploymentException(
          "%s names class %s, which cannot be linked: %s".formatted(descriptor.id(), className, e),
          e);
    }
  }
}
