package org.opencallback.boot;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;

/**
 * Checks the settings and the SIP port before any bean of the application starts.
 *
 * <p>A bean that finds a mistake only when it starts itself is too late: timers of beans that have
 * started before it wait on WildFly for a start that never ends, and the server cannot be stopped.
 */
public class StartCheck implements Extension {

  void check(@Observes AfterDeploymentValidation event) {
    try {
      PortProbe.requireFree(BootConfiguration.read(Settings.ofProcess()));
    } catch (IllegalArgumentException | IllegalStateException e) {
      event.addDeploymentProblem(e);
    }
  }
}
