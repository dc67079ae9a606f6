package org.opencallback.sbb;

import javax.slee.SbbLocalObject;
import org.opencallback.callcontrol.Cause;

/**
 * A leg that a callback originates: SBB local interface of whatever speaks the signalling of its
 * trunk.
 *
 * <p>A leg reports to its call ({@link LegOwner}) when an event of its own has come, never while it
 * is being called here.
 */
public interface Leg extends SbbLocalObject {

  /**
   * Calls the party.
   *
   * @param owner the call that the leg belongs to
   * @return how the leg is known, and whether it failed at once: then nothing more is heard of it
   */
  LegPlacement originate(LegOrder order, LegOwner owner);

  /** Releases the leg; only {@link LegOwner#legGone} follows. Does nothing the second time. */
  void release(Cause cause);

  /**
   * Asks the peer whether it is still there. If it is not, the leg is released and says so; if it
   * is, nothing follows.
   */
  void probe();
}
