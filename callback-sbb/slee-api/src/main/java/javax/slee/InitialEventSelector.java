package javax.slee;

/**
 * Given to an SBB's initial event selector method, which decides with it whether an event begins a
 * new SBB entity tree, and which events go to the same tree (JSR 240 §8).
 *
 * <p>Every attribute that is selected goes into the convergence name of the event; events with the
 * same convergence name go to the same root SBB entity.
 */
public interface InitialEventSelector {

  boolean isActivityContextSelected();

  /** Whether the convergence name contains the activity context. */
  void setActivityContextSelected(boolean selected);

  boolean isAddressProfileSelected();

  /**
   * Whether the convergence name contains the address profile that has the event's address. If
   * there is none, the event is not an initial event.
   */
  void setAddressProfileSelected(boolean selected);

  boolean isAddressSelected();

  /** Whether the convergence name contains the address, see {@link #getAddress}. */
  void setAddressSelected(boolean selected);

  boolean isEventTypeSelected();

  /** Whether the convergence name contains the event's type. */
  void setEventTypeSelected(boolean selected);

  boolean isEventSelected();

  /**
   * Whether the convergence name contains this very event, so that it goes to a tree of its own.
   */
  void setEventSelected(boolean selected);

  /** The name by which the SBB's descriptor calls the event's type. */
  String getEventName();

  Object getEvent();

  /** The activity that the event was fired on. */
  Object getActivity();

  /** The address that the event was fired with, or the one that was set here; may be null. */
  Address getAddress();

  /**
   * Replaces the address, for selection only; the event keeps its own.
   *
   * @param address may be null
   */
  void setAddress(Address address);

  /** The part of the convergence name that the SBB made up; null if it has none. */
  String getCustomName();

  /**
   * Adds to the convergence name whatever the SBB likes.
   *
   * @param customName null for nothing
   */
  void setCustomName(String customName);

  /** Whether the event is an initial event; true unless the SBB decides otherwise. */
  boolean isInitialEvent();

  /** Decides whether the event is an initial event at all. */
  void setInitialEvent(boolean initialEvent);
}
