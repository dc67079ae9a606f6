package org.opencallback.slee.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.slee.EventTypeID;
import javax.slee.ServiceID;
import javax.slee.resource.ReceivableService;
import org.opencallback.slee.descriptor.SbbEvent;
import org.opencallback.slee.sbb.Service;
import org.opencallback.slee.sbb.ServiceSbb;

/** A service with the events its SBBs receive, as a resource adaptor sees it (JSR 240 §15.8). */
final class ReceivableServiceOf implements ReceivableService {

  /** One event type that a service receives. */
  private record Receivable(EventTypeID type, String resourceOption, boolean initial)
      implements ReceivableEvent {
    @Override
    public EventTypeID getEventType() {
      return type;
    }

    @Override
    public String getResourceOption() {
      return resourceOption;
    }

    @Override
    public boolean isInitialEvent() {
      return initial;
    }
  }

  private final ServiceID service;
  private final List<ReceivableEvent> events;

  /**
   * Looks at a service.
   *
   * @param interest which event types the resource adaptor may fire
   */
  ReceivableServiceOf(Service service, Predicate<EventTypeID> interest) {
    this.service = service.id();
    Map<EventTypeID, ReceivableEvent> found = new LinkedHashMap<>();
    for (ServiceSbb sbb : service.sbbs()) {
      boolean root = sbb == service.rootSbb();
      for (SbbEvent event : sbb.definition().descriptor().events()) {
        if (event.received() && interest.test(event.type())) {
          boolean initial = root && event.initial() != null;
          String option = event.attachment().resourceOption();
          if (initial || !found.containsKey(event.type())) {
            found.put(event.type(), new Receivable(event.type(), option, initial));
          }
        }
      }
    }
    this.events = new ArrayList<>(found.values());
  }

  @Override
  public ServiceID getService() {
    return service;
  }

  @Override
  public ReceivableEvent[] getReceivableEvents() {
    return events.toArray(ReceivableEvent[]::new);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReceivableServiceOf that && that.service.equals(service);
  }

  @Override
  public int hashCode() {
    return service.hashCode();
  }

  @Override
  public String toString() {
    return service.toString();
  }
}
