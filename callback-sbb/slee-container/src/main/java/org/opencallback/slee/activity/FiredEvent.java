package org.opencallback.slee.activity;

import javax.slee.Address;
import javax.slee.ServiceID;
import javax.slee.resource.ReceivableService;
import org.opencallback.slee.event.EventType;

/** An event that was fired on an activity context (JSR 240 §8.4). */
public final class FiredEvent {

  /**
   * How an event was fired.
   *
   * @param address the default address, or null
   * @param service the only service that may receive it, or null for all
   * @param receiver what a resource adaptor named that service by, or null
   * @param flags the {@code EventFlags} of the resource adaptor; 0 for events of SBBs
   */
  public record Firing(Address address, ServiceID service, ReceivableService receiver, int flags) {
    /** Without address, for every service, without flags. */
    public static final Firing PLAIN = new Firing(null, null, null, 0);

    /** As SBBs fire. */
    public static Firing to(Address address, ServiceID service) {
      return address == null && service == null ? PLAIN : new Firing(address, service, null, 0);
    }
  }

  private final EventType type;
  private final Object event;
  private final ActivityContext context;
  private final Firing firing;
  private boolean seenBySbb;

  public FiredEvent(EventType type, Object event, ActivityContext context, Firing firing) {
    this.type = type;
    this.event = event;
    this.context = context;
    this.firing = firing;
  }

  public EventType type() {
    return type;
  }

  public Object event() {
    return event;
  }

  public ActivityContext context() {
    return context;
  }

  /** The default address, or null. */
  public Address address() {
    return firing.address();
  }

  public Firing firing() {
    return firing;
  }

  /** Whether {@code service} may receive it. */
  public boolean isFor(ServiceID service) {
    return firing.service() == null || firing.service().equals(service);
  }

  /** Whether an event handler has been called with it. */
  public boolean seenBySbb() {
    return seenBySbb;
  }

  /** Notes that an event handler has been called with it; on the lane's thread. */
  public void markSeen() {
    seenBySbb = true;
  }

  @Override
  public String toString() {
    return type + " on " + context;
  }
}
