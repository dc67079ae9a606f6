package org.opencallback.slee.directory;

import java.nio.file.Path;
import java.util.List;
import javax.slee.InvalidStateException;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedServiceException;
import javax.slee.management.DependencyException;
import javax.slee.management.DeployableUnitID;
import javax.slee.management.DeploymentException;
import javax.slee.management.ManagementException;
import javax.slee.management.UnrecognizedDeployableUnitException;
import org.jboss.logging.Logger;
import org.opencallback.slee.SleeContainer;

/**
 * A deployable unit that was installed from a file.
 *
 * @param id its identity in the container
 * @param services its services
 */
record DirectoryUnit(DeployableUnitID id, List<ServiceID> services) {

  private static final Logger LOG = Logger.getLogger(DirectoryUnit.class);

  /**
   * Installs a file and activates its services.
   *
   * @throws RefusedUnitException if one of it fails; the container is then as before. Its cause is
   *     a {@link DependencyException} when another unit may mend it
   */
  static DirectoryUnit install(SleeContainer container, Path file) throws RefusedUnitException {
    DirectoryUnit unit;
    try {
      DeployableUnitID id = container.install(file);
      unit =
          new DirectoryUnit(
              id,
              container.components(id).stream()
                  .filter(ServiceID.class::isInstance)
                  .map(ServiceID.class::cast)
                  .toList());
    } catch (DeploymentException | UnrecognizedDeployableUnitException e) {
      throw new RefusedUnitException(e.getMessage(), e);
    } catch (RuntimeException e) { // of its classes: they are somebody else's
      throw new RefusedUnitException("%s: %s".formatted(file.getFileName(), e), e);
    }
    unit.activate(container);
    return unit;
  }

  private void activate(SleeContainer container) throws RefusedUnitException {
    for (ServiceID service : services) {
      try {
        container.activate(service);
      } catch (UnrecognizedServiceException
          | InvalidStateException
          | ManagementException
          | RuntimeException e) {
        takeBack(container);
        throw new RefusedUnitException("%s: %s".formatted(id.getURL(), e.getMessage()), e);
      }
    }
  }

  private void takeBack(SleeContainer container) {
    try {
      remove(container);
    } catch (DependencyException e) {
      LOG.errorf("%s was refused but cannot be uninstalled: %s", id.getURL(), e.getMessage());
    }
  }

  /**
   * Deactivates its services and uninstalls it.
   *
   * @throws DependencyException if something else needs it; its services are inactive all the same
   */
  void remove(SleeContainer container) throws DependencyException {
    try {
      for (ServiceID service : services) {
        if (container.serviceState(service).isActive()) {
          container.deactivate(service);
        }
      }
      container.uninstall(id);
    } catch (UnrecognizedServiceException | UnrecognizedDeployableUnitException e) {
      LOG.infof("%s has been uninstalled by somebody else", id.getURL());
    } catch (InvalidStateException e) {
      throw new DependencyException(e.getMessage());
    }
  }

  @Override
  public String toString() {
    return services.isEmpty() ? "it has no service" : "active " + services;
  }
}
