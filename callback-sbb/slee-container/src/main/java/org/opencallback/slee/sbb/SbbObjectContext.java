package org.opencallback.slee.sbb;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.slee.ActivityContextInterface;
import javax.slee.SbbContext;
import javax.slee.SbbID;
import javax.slee.SbbLocalObject;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedEventException;
import javax.slee.facilities.Tracer;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.ActivityContextView;
import org.opencallback.slee.event.EventType;
import org.opencallback.slee.transaction.TransactionContext;

/** The SBB context of an SBB object (JSR 240 §6.10.2). */
final class SbbObjectContext implements SbbContext {

  private static final String[] NO_NAMES = {};

  private final SbbObject object;

  SbbObjectContext(SbbObject object) {
    this.object = object;
  }

  private TransactionContext transaction() {
    return object.sbb().runtime().activities().transactions().required();
  }

  private SbbDefinition definition() {
    return object.sbb().definition();
  }

  @Override
  public SbbLocalObject getSbbLocalObject() {
    transaction();
    return object.entity().localObject();
  }

  @Override
  public ServiceID getService() {
    return object.sbb().service().id();
  }

  @Override
  public SbbID getSbb() {
    return definition().descriptor().id();
  }

  @Override
  public ActivityContextInterface[] getActivities() {
    transaction();
    return object.entity().attachments().views();
  }

  @Override
  public void maskEvent(String[] eventNames, ActivityContextInterface aci)
      throws UnrecognizedEventException {
    TransactionContext transaction = transaction();
    ActivityContext context = ActivityContextView.contextOf(aci);
    SbbEntity entity = object.entity();
    entity.attachments().required(context);
    List<EventType> masked = new ArrayList<>();
    for (String name : eventNames == null ? NO_NAMES : eventNames) {
      EventType type = definition().receivedType(Objects.requireNonNull(name, "event name"));
      if (type == null) {
        throw new UnrecognizedEventException(
            "%s has no event handler method for an event named %s".formatted(object.sbb(), name));
      }
      masked.add(type);
    }
    entity.attachments().mask(transaction, context, Set.copyOf(masked));
  }

  @Override
  public String[] getEventMask(ActivityContextInterface aci) {
    transaction();
    Set<EventType> mask =
        object.entity().attachments().required(ActivityContextView.contextOf(aci)).mask();
    return mask.stream().map(definition()::nameOf).toArray(String[]::new);
  }

  @Override
  public void setRollbackOnly() {
    transaction().setRollbackOnly();
  }

  @Override
  public boolean getRollbackOnly() {
    return transaction().isRollbackOnly();
  }

  @Override
  public Tracer getTracer(String name) {
    return object.sbb().tracer(Objects.requireNonNull(name, "tracer name"));
  }
}
