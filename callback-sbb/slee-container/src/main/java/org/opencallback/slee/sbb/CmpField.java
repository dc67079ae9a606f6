package org.opencallback.slee.sbb;

import java.util.function.Function;
import javax.slee.ActivityContextInterface;
import javax.slee.SbbLocalObject;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.ActivityContextView;
import org.opencallback.slee.value.ValueCopy;

/**
 * A container managed persistent field (JSR 240 §6.5).
 *
 * <p>It holds values: an object that can change is copied when it is set and when it is read.
 * DEVIATION: one that is not serialisable, which the specification does not permit, is kept itself.
 *
 * @param name the field's name
 * @param type the type of its accessors
 * @param initial what it holds in a new SBB entity
 * @param copied whether what it holds may change
 * @param view makes the activity context interface object of an activity context; null unless the
 *     field holds one
 */
record CmpField(
    String name,
    Class<?> type,
    Object initial,
    boolean copied,
    Function<ActivityContext, ? extends ActivityContextInterface> view) {

  /** What is kept in the entity for {@code value}: never a view or a local object itself. */
  Object stored(Object value) {
    if (value instanceof LocalObject reference) {
      return reference.entity();
    }
    if (value instanceof ActivityContextView aci) {
      return ActivityContextView.contextOf(aci);
    }
    return copied ? ValueCopy.of(value) : value;
  }

  /** What the accessor returns; a reference to what is gone reads as null (JSR 240 §6.5.1.1). */
  Object seen(Object stored) {
    if (stored instanceof SbbEntity entity && SbbLocalObject.class.isAssignableFrom(type)) {
      return entity.isRemoved() ? null : entity.localObject();
    }
    if (stored instanceof ActivityContext context && view != null) {
      return context.state() == ActivityContext.State.ENDED ? null : view.apply(context);
    }
    return copied ? ValueCopy.of(stored) : stored;
  }
}
