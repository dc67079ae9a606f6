package org.opencallback.slee;

import java.util.List;
import javax.slee.InvalidStateException;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedServiceException;
import javax.slee.management.ManagementException;
import javax.slee.management.UnrecognizedResourceAdaptorEntityException;
import org.jboss.logging.Logger;
import org.opencallback.slee.resource.ResourceAdaptorEntity;
import org.opencallback.slee.sbb.Service;

/** What is active when the SLEE is stopped, and becomes active again with it (JSR 240 §14.2). */
final class Resumption {

  private static final Logger LOG = Logger.getLogger(Resumption.class);

  private final Services services;
  private final ResourceAdaptors resourceAdaptors;
  private List<String> entitiesToResume = List.of();
  private List<ServiceID> servicesToResume = List.of();

  Resumption(Services services, ResourceAdaptors resourceAdaptors) {
    this.services = services;
    this.resourceAdaptors = resourceAdaptors;
  }

  /** Notes what is active now. */
  void note() {
    entitiesToResume = resourceAdaptors.active().stream().map(ResourceAdaptorEntity::name).toList();
    servicesToResume =
        services.running().stream().filter(Service::isActive).map(Service::id).toList();
  }

  /** Makes active what was noted; what of it fails is logged. */
  void resume() {
    entitiesToResume.forEach(this::resume);
    servicesToResume.forEach(this::resume);
  }

  private void resume(String entity) {
    try {
      resourceAdaptors.activate(entity);
    } catch (UnrecognizedResourceAdaptorEntityException
        | InvalidStateException
        | RuntimeException e) {
      LOG.errorf(e, "resource adaptor entity %s does not become active again", entity);
    }
  }

  private void resume(ServiceID service) {
    try {
      services.activate(service);
    } catch (UnrecognizedServiceException
        | InvalidStateException
        | ManagementException
        | RuntimeException e) {
      LOG.errorf(e, "%s does not become active again", service);
    }
  }
}
