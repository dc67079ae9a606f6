package org.opencallback.callcontrol;

import org.jspecify.annotations.Nullable;

/**
 * What of a call's end does not come from its parties.
 *
 * @param fault a fault of ours has ended it
 * @param ordered why it is to be cut; null while nobody has ordered that
 * @param done it has been cut
 */
public record Ending(boolean fault, @Nullable Cut ordered, boolean done) {

  static final Ending NONE = new Ending(false, null, false);

  Ending faulty() {
    return new Ending(true, ordered, done);
  }

  /** To be cut for a reason; the first one counts. */
  Ending order(Cut reason) {
    return ordered == null ? new Ending(fault, reason, done) : this;
  }

  /** The call is cut: as ordered, else because it has lasted too long. */
  Ending cut() {
    return new Ending(fault, ordered == null ? Cut.DURATION : ordered, true);
  }
}
