package org.opencallback.slee.activity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.slee.ActivityContextInterface;
import javax.slee.UnrecognizedActivityException;
import javax.slee.connection.ExternalActivityHandle;
import javax.slee.nullactivity.NullActivity;
import javax.slee.nullactivity.NullActivityContextInterfaceFactory;
import javax.slee.nullactivity.NullActivityFactory;
import org.opencallback.slee.transaction.TransactionContext;

/**
 * The null activities (JSR 240 §7.10): activities that no resource stands behind. One that nothing
 * refers to any more ends by itself.
 */
public final class NullActivities
    implements ActivitySource, NullActivityFactory, NullActivityContextInterfaceFactory {

  /** The handle of a null activity; {@code slee} tells the containers of different runs apart. */
  record Handle(UUID slee, long number) implements ExternalActivityHandle {
    @Override
    public String toString() {
      return Long.toString(number);
    }
  }

  /** A null activity object; several may stand for the same activity. */
  private record Activity(NullActivities source, Handle handle) implements NullActivity {
    @Override
    public void endActivity() {
      TransactionContext transaction = source.contexts.transactions().required();
      ActivityContext context = source.active.get(handle);
      if (context != null) {
        context.endOnCommit(transaction);
      }
    }

    @Override
    public String toString() {
      return "null activity " + handle;
    }
  }

  private final ActivityContexts contexts;
  private final UUID slee = UUID.randomUUID();
  private final AtomicLong numbers = new AtomicLong();
  private final Map<Object, ActivityContext> active = new ConcurrentHashMap<>();

  public NullActivities(ActivityContexts contexts) {
    this.contexts = contexts;
  }

  /** The activity contexts of the null activities there are. */
  public Collection<ActivityContext> contexts() {
    return active.values();
  }

  @Override
  public NullActivity createNullActivity() {
    TransactionContext transaction = contexts.transactions().required();
    Handle handle = newHandle();
    start(handle, transaction);
    return new Activity(this, handle);
  }

  /** A handle of a null activity that starts when an event is fired on it from outside. */
  public ExternalActivityHandle newExternalHandle() {
    return newHandle();
  }

  private Handle newHandle() {
    return new Handle(slee, numbers.incrementAndGet());
  }

  /**
   * The activity context that an external caller means; it is started if it is new.
   *
   * @param transaction the caller's transaction, or null; if it rolls back, a new activity is gone
   * @throws UnrecognizedActivityException if the handle was not made by this container
   */
  public ActivityContext external(ExternalActivityHandle handle, TransactionContext transaction) {
    if (!(handle instanceof Handle ours) || !ours.slee().equals(slee)) {
      throw new UnrecognizedActivityException(handle);
    }
    ActivityContext existing = active.get(ours);
    return existing == null ? start(ours, transaction) : existing;
  }

  private ActivityContext start(Handle handle, TransactionContext transaction) {
    ActivityContext made =
        new ActivityContext.Builder(contexts, this, handle).trackReferences(true).build();
    ActivityContext other = active.putIfAbsent(handle, made);
    if (other != null) {
      return other;
    }
    if (transaction != null) {
      made.holdUntilEndOf(transaction);
      transaction.onRollback(made::abandon);
      transaction.afterCommit(made::checkReferences);
    }
    return made;
  }

  @Override
  public ActivityContextInterface getActivityContextInterface(NullActivity activity) {
    if (activity == null) {
      throw new NullPointerException("null activity");
    }
    ActivityContext context =
        activity instanceof Activity ours && ours.source() == this
            ? active.get(ours.handle())
            : null;
    if (context == null) {
      throw new UnrecognizedActivityException("not a null activity of this SLEE", activity);
    }
    return ContextViews.PRESENT.of(context);
  }

  @Override
  public String name() {
    return "null activity";
  }

  @Override
  public Object activity(Object handle) {
    return new Activity(this, (Handle) handle);
  }

  @Override
  public void ended(ActivityContext context) {
    active.remove(context.handle(), context);
  }

  @Override
  public void unreferenced(ActivityContext context) {
    context.end();
  }
}
