package javax.slee;

public interface InitialEventSelector {
  boolean isActivityContextSelected();

  void setActivityContextSelected(boolean flag);

  boolean isAddressProfileSelected();

  void setAddressProfileSelected(boolean flag);

  boolean isAddressSelected();

  void setAddressSelected(boolean flag);

  boolean isEventTypeSelected();

  void setEventTypeSelected(boolean flag);

  boolean isEventSelected();

  void setEventSelected(boolean flag);

  String getEventName();

  Object getEvent();

  Object getActivity();

  Address getAddress();

  void setAddress(Address address);

  String getCustomName();

  void setCustomName(String name);

  boolean isInitialEvent();

  void setInitialEvent(boolean flag);
}
