package org.opencallback.slee.sbb;

import javax.slee.CreateException;
import javax.slee.InitialEventSelector;
import org.jboss.logging.Logger;
import org.opencallback.slee.activity.FiredEvent;
import org.opencallback.slee.transaction.TransactionContext;

/** Finds out which root SBB entity of a service an initial event belongs to (JSR 240 §8.6). */
public final class InitialEvents {

  private static final Logger LOG = Logger.getLogger(InitialEvents.class);

  private InitialEvents() {}

  /** A decision; ask {@link #root} for the entity inside a transaction. */
  public static final class Selected {
    private final Service service;
    private final ConvergenceName name;

    private Selected(Service service, ConvergenceName name) {
      this.service = service;
      this.name = name;
    }

    /** The root SBB that the event is for. */
    public ServiceSbb rootSbb() {
      return service.rootSbb();
    }

    /**
     * Finds or creates the root entity, attached to nothing yet if it is new, and locks its tree.
     *
     * @throws CreateException if the SBB refuses to be created
     */
    public SbbEntity root(TransactionContext transaction) throws CreateException {
      return service.root(transaction, name);
    }
  }

  /**
   * Asks a service about an event that its root SBB declares as initial; runs the initial event
   * selector method, if there is one, outside any transaction.
   *
   * @return null if the event is not an initial event of the service after all
   */
  public static Selected select(Service service, FiredEvent event) {
    ServiceSbb root = service.rootSbb();
    EventHandler handler = root.definition().handler(event.type());
    InitialEventSelection selection =
        new InitialEventSelection(service, event, handler.descriptor());
    if (handler.hasSelector() && !ask(root, handler, selection)) {
      return null;
    }
    return selection.isInitialEvent() ? new Selected(service, selection.convergenceName()) : null;
  }

  private static boolean ask(
      ServiceSbb root, EventHandler handler, InitialEventSelection selection) {
    InvocationFrame frame = root.enter();
    try {
      SbbObject object = root.pool().take();
      InitialEventSelector answer = object.select(handler, selection);
      root.pool().giveBack(object);
      return answer == selection;
    } catch (Exception e) {
      // the object is not given back: after an exception it does not exist (JSR 240 §6.10.1)
      LOG.errorf(e, "%s: the initial event selector method failed; no root entity", root);
      return false;
    } finally {
      frame.leave();
    }
  }
}
