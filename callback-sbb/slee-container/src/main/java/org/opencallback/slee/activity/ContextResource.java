package org.opencallback.slee.activity;

import java.util.ArrayList;
import java.util.List;
import javax.slee.facilities.TimerID;

/**
 * Something that lives no longer than an activity context and refers to it: a timer, a name. The
 * activity context links its resources through the two fields here, so that one among thousands is
 * taken out without a search.
 */
public abstract class ContextResource {

  ContextResource previous;
  ContextResource next;
  boolean linked;

  /** Becomes the first of a chain; returns itself. */
  ContextResource linkBefore(ContextResource first) {
    linked = true;
    next = first;
    if (first != null) {
      first.previous = this;
    }
    return this;
  }

  /** Takes itself out of a chain; returns what is the first then. */
  ContextResource unlinkFrom(ContextResource first) {
    linked = false;
    ContextResource following = next;
    if (previous != null) {
      previous.next = following;
    }
    if (following != null) {
      following.previous = previous;
    }
    boolean wasFirst = previous == null;
    previous = null;
    next = null;
    return wasFirst ? following : first;
  }

  /** Itself and those after it. */
  List<ContextResource> andFollowing() {
    List<ContextResource> all = new ArrayList<>();
    for (ContextResource each = this; each != null; each = each.next) {
      all.add(each);
    }
    return all;
  }

  /** The identity of the timer that this is; null if it is none. */
  public TimerID timer() {
    return null;
  }

  /** The name that this is, once it is bound; null if it is none. */
  public String boundName() {
    return null;
  }

  /** The activity context has ended; called once, on its lane. */
  protected abstract void contextEnded();
}
