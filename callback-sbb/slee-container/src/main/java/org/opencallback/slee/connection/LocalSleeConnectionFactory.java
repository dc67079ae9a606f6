package org.opencallback.slee.connection;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import javax.resource.ResourceException;
import javax.slee.Address;
import javax.slee.EventTypeID;
import javax.slee.UnrecognizedEventException;
import javax.slee.connection.ExternalActivityHandle;
import javax.slee.connection.SleeConnection;
import javax.slee.connection.SleeConnectionFactory;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.FiredEvent;
import org.opencallback.slee.activity.NullActivities;
import org.opencallback.slee.event.EventType;
import org.opencallback.slee.event.EventTypes;
import org.opencallback.slee.transaction.TransactionContext;
import org.opencallback.slee.transaction.Transactions;

/**
 * Makes connections of enterprise beans with the SLEE in the same virtual machine. Connections are
 * cheap, hold nothing, and may be used by any thread; an event fired in a JTA transaction is
 * delivered when that commits.
 */
public final class LocalSleeConnectionFactory implements SleeConnectionFactory {

  private final NullActivities nullActivities;
  private final EventTypes eventTypes;
  private final Transactions transactions;
  private final BooleanSupplier running;

  /**
   * Creates the factory.
   *
   * @param running whether the SLEE is running
   */
  public LocalSleeConnectionFactory(
      NullActivities nullActivities,
      EventTypes eventTypes,
      Transactions transactions,
      BooleanSupplier running) {
    this.nullActivities = nullActivities;
    this.eventTypes = eventTypes;
    this.transactions = transactions;
    this.running = running;
  }

  @Override
  public SleeConnection getConnection() throws ResourceException {
    requireRunning();
    return new Connection();
  }

  private void requireRunning() throws ResourceException {
    if (!running.getAsBoolean()) {
      throw new ResourceException("the SLEE is not running");
    }
  }

  private final class Connection implements SleeConnection {
    private volatile boolean closed;

    private void requireOpen() throws ResourceException {
      if (closed) {
        throw new IllegalStateException("the SLEE connection is closed");
      }
      requireRunning();
    }

    @Override
    public ExternalActivityHandle createActivityHandle() throws ResourceException {
      requireOpen();
      return nullActivities.newExternalHandle();
    }

    @Override
    public EventTypeID getEventTypeID(String name, String vendor, String version)
        throws UnrecognizedEventException, ResourceException {
      requireOpen();
      return eventTypes.get(new EventTypeID(name, vendor, version)).getEventType();
    }

    @Override
    public void fireEvent(
        Object event, EventTypeID typeId, ExternalActivityHandle handle, Address address)
        throws UnrecognizedEventException, ResourceException {
      requireOpen();
      EventType type = eventTypes.get(Objects.requireNonNull(typeId, "event type"));
      Objects.requireNonNull(handle, "external activity handle");
      if (!type.eventClass().isInstance(Objects.requireNonNull(event, "event"))) {
        throw new ResourceException(
            "%s is no %s, as %s needs".formatted(event.getClass(), type.getEventClassName(), type));
      }
      TransactionContext transaction = transactions.current();
      ActivityContext context = nullActivities.external(handle, transaction);
      FiredEvent fired = new FiredEvent(type, event, context, FiredEvent.Firing.to(address, null));
      if (transaction == null) {
        context.fire(fired);
      } else {
        context.fireOnCommit(transaction, fired);
      }
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
