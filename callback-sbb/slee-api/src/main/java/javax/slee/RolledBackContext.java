package javax.slee;

/** Tells an SBB object about the transaction that was rolled back (JSR 240 §9). */
public interface RolledBackContext {

  /** The event that was being delivered, or null if no event was. */
  Object getEvent();

  /** The activity context of the event that was being delivered, or null if no event was. */
  ActivityContextInterface getActivityContextInterface();

  /** Whether it was the removal of the SBB entity that was rolled back. */
  boolean isRemoveRolledBack();
}
