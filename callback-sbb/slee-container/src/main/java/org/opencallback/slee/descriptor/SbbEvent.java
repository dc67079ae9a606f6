package org.opencallback.slee.descriptor;

import javax.slee.EventTypeID;
import org.jspecify.annotations.Nullable;

/**
 * An event type as one SBB uses it (JSR 240 §8.4).
 *
 * @param name name within the SBB: of {@code onX} and {@code fireX}
 * @param type the event type
 * @param direction whether the SBB receives or fires it, or both
 * @param initial how it starts a root SBB entity, null if it is not an initial event
 * @param attachment what the SLEE does with it on the activity contexts of the SBB entity
 */
public record SbbEvent(
    String name,
    EventTypeID type,
    Direction direction,
    @Nullable InitialEvent initial,
    Attachment attachment) {

  /** Who sends the event to whom. */
  public enum Direction {
    /** The SBB has an event handler method. */
    RECEIVE,
    /** The SBB has a fire event method. */
    FIRE,
    /** The SBB has both. */
    FIRE_AND_RECEIVE
  }

  /**
   * How the SLEE treats an attached SBB entity with regard to this event.
   *
   * @param maskedOnAttach the event is masked when an entity attaches to an activity context
   * @param lastInTransaction the event may be handled in the last transaction of a delivery ({@code
   *     last-in-transaction} of 1.1; true unless said otherwise)
   * @param resourceOption value passed to the resource adaptor ({@code event-resource-option}),
   *     null if none
   */
  public record Attachment(
      boolean maskedOnAttach, boolean lastInTransaction, @Nullable String resourceOption) {

    /** What holds when the descriptor says nothing. */
    public static final Attachment DEFAULT = new Attachment(false, true, null);
  }

  /** Whether the SBB has an event handler method for it. */
  public boolean received() {
    return direction != Direction.FIRE;
  }

  /** Whether the SBB has a fire event method for it. */
  public boolean fired() {
    return direction != Direction.RECEIVE;
  }
}
