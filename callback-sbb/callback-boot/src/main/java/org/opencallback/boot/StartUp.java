package org.opencallback.boot;

import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.slee.ComponentID;
import javax.slee.ServiceID;
import org.jboss.logging.Logger;
import org.opencallback.boot.Adaptors.Entity;
import org.opencallback.slee.SleeContainer;

/** Brings a container from empty to serving. */
final class StartUp {

  private static final Logger LOG = Logger.getLogger(StartUp.class);

  private final SleeContainer slee;
  private final BootConfiguration configuration;

  StartUp(SleeContainer slee, BootConfiguration configuration) {
    this.slee = slee;
    this.configuration = configuration;
  }

  /**
   * Starts the container, installs the units, and activates what they contain. When something of it
   * fails, the container is stopped again.
   *
   * @throws StartUpException saying what could not be done, and why
   */
  void run(List<URL> units) throws StartUpException {
    String step = "start the SLEE";
    boolean complete = false;
    try {
      slee.start();
      Set<ComponentID> components = new LinkedHashSet<>();
      for (URL unit : units) {
        step = "install " + unit;
        components.addAll(slee.components(slee.install(unit)));
      }
      for (Entity entity : Adaptors.of(configuration)) {
        if (components.contains(entity.adaptor())) {
          step = "activate resource adaptor entity \"%s\"".formatted(entity.name());
          activate(entity);
        }
      }
      for (ServiceID service : services(components)) {
        step = "activate " + service;
        slee.activate(service);
        LOG.infof("%s is active", service);
      }
      complete = true;
    } catch (Exception e) {
      throw new StartUpException(step, e);
    } finally {
      if (!complete) {
        slee.shutdown();
      }
    }
  }

  private void activate(Entity entity) throws Exception {
    slee.createResourceAdaptorEntity(entity.adaptor(), entity.name(), entity.properties());
    slee.bindLinkName(entity.name(), entity.name());
    slee.activateResourceAdaptorEntity(entity.name());
    LOG.infof("resource adaptor entity \"%s\" is active", entity.name());
  }

  private static List<ServiceID> services(Set<ComponentID> components) {
    List<ServiceID> services = new ArrayList<>();
    for (ComponentID component : components) {
      if (component instanceof ServiceID service) {
        services.add(service);
      }
    }
    return services;
  }
}
