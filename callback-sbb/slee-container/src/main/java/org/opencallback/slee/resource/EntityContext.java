package org.opencallback.slee.resource;

import java.util.Objects;
import java.util.Timer;
import javax.slee.EventTypeID;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedEventException;
import javax.slee.UnrecognizedServiceException;
import javax.slee.facilities.AlarmFacility;
import javax.slee.facilities.EventLookupFacility;
import javax.slee.facilities.ServiceLookupFacility;
import javax.slee.facilities.Tracer;
import javax.slee.management.ResourceAdaptorEntityNotification;
import javax.slee.profile.ProfileTable;
import javax.slee.profile.UnrecognizedProfileTableNameException;
import javax.slee.resource.FireableEventType;
import javax.slee.resource.ReceivableService;
import javax.slee.resource.ResourceAdaptorContext;
import javax.slee.resource.ResourceAdaptorID;
import javax.slee.resource.ResourceAdaptorTypeID;
import javax.slee.resource.SleeEndpoint;
import javax.slee.transaction.SleeTransactionManager;
import javax.slee.usage.NoUsageParametersInterfaceDefinedException;
import javax.slee.usage.UnrecognizedUsageParameterSetNameException;
import org.opencallback.slee.sbb.InvocationFrame;
import org.opencallback.slee.sbb.Service;
import org.opencallback.slee.usage.UsageSource;

/** The resource adaptor context of an entity (JSR 240 §15.7). */
final class EntityContext
    implements ResourceAdaptorContext, EventLookupFacility, ServiceLookupFacility {

  /** A timer that the adaptor shares with the container, which alone ends it. */
  private static final class EntityTimer extends Timer {
    EntityTimer(String name) {
      super(name, true);
    }

    @Override
    public void cancel() {
      throw new UnsupportedOperationException(
          "the timer of the resource adaptor context is shared");
    }

    void end() {
      super.cancel();
    }
  }

  private final ResourceAdaptorEntity entity;
  private final SleeEndpoint endpoint;
  private final AlarmFacility alarms;
  private final ResourceAdaptorEntityNotification source;
  private EntityTimer timer;

  EntityContext(ResourceAdaptorEntity entity) {
    this.entity = entity;
    this.endpoint = entity.runtime().endpoints().apply(entity);
    this.source = new ResourceAdaptorEntityNotification(entity.name());
    this.alarms = entity.runtime().facilities().alarms().facilityOf(source);
  }

  /** Ends what it has lent out. */
  synchronized void close() {
    if (timer != null) {
      timer.end();
      timer = null;
    }
    entity.runtime().facilities().alarms().forget(source);
    entity.runtime().facilities().tracers().forget(source);
    entity.runtime().facilities().usage().forget(source::equals);
  }

  @Override
  public ResourceAdaptorID getResourceAdaptor() {
    return entity.descriptor().id();
  }

  @Override
  public ResourceAdaptorTypeID[] getResourceAdaptorTypes() {
    return entity.descriptor().types().toArray(ResourceAdaptorTypeID[]::new);
  }

  @Override
  public String getEntityName() {
    return entity.name();
  }

  @Override
  public SleeEndpoint getSleeEndpoint() {
    return endpoint;
  }

  @Override
  public AlarmFacility getAlarmFacility() {
    return alarms;
  }

  @Override
  public Tracer getTracer(String tracerName) {
    return entity
        .runtime()
        .facilities()
        .tracers()
        .tracer(source, Objects.requireNonNull(tracerName, "tracer name"));
  }

  @Override
  public EventLookupFacility getEventLookupFacility() {
    return this;
  }

  @Override
  public ServiceLookupFacility getServiceLookupFacility() {
    return this;
  }

  @Override
  public FireableEventType getFireableEventType(EventTypeID id) throws UnrecognizedEventException {
    Objects.requireNonNull(id, "event type");
    if (!entity.mayFire(id)) {
      throw new UnrecognizedEventException(
          "%s: none of its resource adaptor types names %s".formatted(entity, id));
    }
    return entity.runtime().activities().eventTypes().get(id);
  }

  @Override
  public ReceivableService getReceivableService(ServiceID id) throws UnrecognizedServiceException {
    Objects.requireNonNull(id, "service");
    for (Service service : entity.runtime().services().get()) {
      if (service.id().equals(id)) {
        return entity.receivable(service);
      }
    }
    throw new UnrecognizedServiceException(id + " is not active");
  }

  @Override
  public SleeTransactionManager getSleeTransactionManager() {
    return entity.runtime().transactionManager();
  }

  @Override
  public synchronized Timer getTimer() {
    if (timer == null) {
      timer = new EntityTimer("slee-timer-" + entity.name());
    }
    return timer;
  }

  @Override
  public ProfileTable getProfileTable(String name) throws UnrecognizedProfileTableNameException {
    return entity.runtime().facilities().profiles().getProfileTable(name);
  }

  private UsageSource usage() {
    UsageSource usage = entity.usage();
    if (usage == null) {
      throw new NoUsageParametersInterfaceDefinedException(entity + " has no usage parameters");
    }
    return usage;
  }

  @Override
  public Object getDefaultUsageParameterSet() {
    return usage().defaultSet().proxy();
  }

  @Override
  public Object getUsageParameterSet(String name)
      throws UnrecognizedUsageParameterSetNameException {
    return usage().set(Objects.requireNonNull(name, "name of a usage parameter set")).proxy();
  }

  @Override
  public ServiceID getInvokingService() {
    return InvocationFrame.runningService();
  }
}
