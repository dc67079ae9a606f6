package org.opencallback.outbox;

import jakarta.ejb.EJBException;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.opencallback.subscription.Channel;

/**
 * Brings what is due on a channel, one after the other; a receiver that is away holds up no other
 * channel.
 */
public final class Courier {

  /** How often somebody looks whether there is something to bring. */
  public static final long EVERY_MS = 2_000;

  private static final Logger LOG = Logger.getLogger(Courier.class);

  private final Channel channel;
  private final DeliveryStoreBean store;
  private final Clock clock;

  public Courier(Channel channel, DeliveryStoreBean store, Clock clock) {
    this.channel = channel;
    this.store = store;
    this.clock = clock;
  }

  /** Brings what is due, if there is a receiver. */
  public void deliver(Supplier<? extends Receiver> receivers) {
    try {
      Receiver receiver = receivers.get();
      if (receiver.isWanted()) {
        for (Delivery delivery : store.take(channel, clock.instant())) {
          deliver(receiver, delivery);
        }
      }
    } catch (EJBException e) {
      LOG.debug("deliveries could not be read", e);
    }
  }

  private void deliver(Receiver receiver, Delivery delivery) {
    try {
      receiver.take(delivery, clock.instant());
    } catch (IOException | RuntimeException e) {
      // whatever is wrong with this one, the others are brought, and it is given up some day
      boolean again = store.failed(delivery, clock.instant());
      LOG.warnf(
          "%s: %s %d did not arrive, %s: %s",
          delivery.channel(),
          delivery.event(),
          delivery.id(),
          again ? "tried again later" : "given up",
          e.toString());
      return;
    }
    store.done(delivery);
  }
}
