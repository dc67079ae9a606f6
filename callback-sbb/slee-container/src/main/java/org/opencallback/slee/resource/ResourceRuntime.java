package org.opencallback.slee.resource;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.slee.profile.ProfileFacility;
import javax.slee.resource.SleeEndpoint;
import javax.slee.transaction.SleeTransactionManager;
import org.opencallback.slee.activity.ActivityContexts;
import org.opencallback.slee.facility.Alarms;
import org.opencallback.slee.facility.Tracers;
import org.opencallback.slee.sbb.Service;
import org.opencallback.slee.usage.UsageParameters;

/**
 * What all resource adaptor entities of a container share.
 *
 * @param activities activity contexts, and through them lanes, transactions and event types
 * @param transactionManager the transaction manager that resource adaptors get
 * @param facilities their alarms and tracers
 * @param services the services that are active or stopping
 * @param endpoints makes an entity's SLEE endpoint
 * @param maxQueuedEvents how many events may wait for a lane before further ones are refused
 */
public record ResourceRuntime(
    ActivityContexts activities,
    SleeTransactionManager transactionManager,
    Facilities facilities,
    Supplier<Collection<Service>> services,
    Function<ResourceAdaptorEntity, SleeEndpoint> endpoints,
    int maxQueuedEvents) {

  /**
   * Facilities that are made for each entity.
   *
   * @param alarms keeps their alarms
   * @param tracers keeps their tracers
   * @param usage keeps their usage parameters
   * @param profiles finds profile tables
   */
  public record Facilities(
      Alarms alarms, Tracers tracers, UsageParameters usage, ProfileFacility profiles) {}
}
