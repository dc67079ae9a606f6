package org.opencallback.slee.activity;

import java.util.Objects;
import javax.slee.ActivityContextInterface;
import javax.slee.SLEEException;
import javax.slee.SbbLocalObject;
import javax.slee.facilities.TimerID;
import org.opencallback.slee.transaction.TransactionContext;

/**
 * The activity context interface object that SBBs get (JSR 240 §7.5). The classes generated for SBB
 * activity context interfaces extend it; their accessors end in {@link #getAttribute} and {@link
 * #setAttribute}.
 */
public class ActivityContextView implements ActivityContextInterface {

  private final ActivityContext context;

  public ActivityContextView(ActivityContext context) {
    this.context = Objects.requireNonNull(context);
  }

  /** The activity context behind an activity context interface object of this SLEE. */
  public static ActivityContext contextOf(ActivityContextInterface view) {
    if (Objects.requireNonNull(view, "activity context interface")
        instanceof ActivityContextView ours) {
      return ours.context;
    }
    throw new SLEEException(view.getClass() + " is not an object of this SLEE");
  }

  private TransactionContext transaction() {
    return context.contexts().transactions().required();
  }

  private static AttachableSbb entityOf(SbbLocalObject sbb) {
    if (Objects.requireNonNull(sbb, "SBB local object") instanceof AttachableSbb.Reference ours) {
      return ours.attachable();
    }
    throw new SLEEException(sbb.getClass() + " is not an object of this SLEE");
  }

  @Override
  public Object getActivity() {
    transaction();
    return context.activity();
  }

  @Override
  public void attach(SbbLocalObject sbb) {
    entityOf(sbb).attach(transaction(), context);
  }

  @Override
  public void detach(SbbLocalObject sbb) {
    entityOf(sbb).detach(transaction(), context);
  }

  @Override
  public boolean isAttached(SbbLocalObject sbb) {
    return entityOf(sbb).isAttached(transaction(), context);
  }

  @Override
  public boolean isEnding() {
    return context.isEnding(transaction());
  }

  /** The timers that are set on it. */
  protected final TimerID[] timersOfContext() {
    return context.resources().stream()
        .map(ContextResource::timer)
        .filter(Objects::nonNull)
        .toArray(TimerID[]::new);
  }

  /** The names that are bound to it. */
  protected final String[] namesOfContext() {
    return context.resources().stream()
        .map(ContextResource::boundName)
        .filter(Objects::nonNull)
        .toArray(String[]::new);
  }

  /** Holds back its events until the calling thread's transaction has ended. */
  protected final void suspendContext() {
    context.holdUntilEndOf(transaction());
  }

  /** Reads an attribute for a generated accessor; null if it was never set. */
  public final Object getAttribute(String name) {
    return context.attribute(transaction(), name);
  }

  /** Reads an attribute of a primitive type, whose value is {@code whenUnset} until it is set. */
  public final Object getAttribute(String name, Object whenUnset) {
    Object value = getAttribute(name);
    return value == null ? whenUnset : value;
  }

  /** Writes an attribute for a generated accessor. */
  public final void setAttribute(String name, Object value) {
    context.attribute(transaction(), name, value);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof ActivityContextView view && view.context == context;
  }

  @Override
  public final int hashCode() {
    return Long.hashCode(context.id());
  }

  @Override
  public String toString() {
    return context.toString();
  }
}
