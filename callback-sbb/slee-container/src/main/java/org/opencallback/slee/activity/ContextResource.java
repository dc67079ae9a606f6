package org.opencallback.slee.activity;

/**
 * Something that lives no longer than an activity context and refers to it: a timer, a name. The
 * activity context links its resources through the two fields here, so that one among thousands is
 * taken out without a search.
 */
public abstract class ContextResource {

  ContextResource previous;
  ContextResource next;
  boolean linked;

  /** The activity context has ended; called once, on its lane. */
  protected abstract void contextEnded();
}
