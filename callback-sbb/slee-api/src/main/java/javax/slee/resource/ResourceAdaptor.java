package javax.slee.resource;

import javax.slee.Address;

public interface ResourceAdaptor {
  void setResourceAdaptorContext(ResourceAdaptorContext resourceAdaptorContext);

  void unsetResourceAdaptorContext();

  void raConfigure(ConfigProperties configProperties);

  void raUnconfigure();

  void raActive();

  void raStopping();

  void raInactive();

  void raVerifyConfiguration(ConfigProperties configProperties)
      throws InvalidConfigurationException;

  void raConfigurationUpdate(ConfigProperties configProperties);

  Object getResourceAdaptorInterface(String name);

  Marshaler getMarshaler();

  void serviceActive(ReceivableService receivableService);

  void serviceStopping(ReceivableService receivableService);

  void serviceInactive(ReceivableService receivableService);

  void queryLiveness(ActivityHandle activityHandle);

  Object getActivity(ActivityHandle activityHandle);

  ActivityHandle getActivityHandle(Object object);

  void administrativeRemove(ActivityHandle activityHandle);

  void eventProcessingSuccessful(
      ActivityHandle activityHandle,
      FireableEventType fireableEventType,
      Object object,
      Address address,
      ReceivableService receivableService,
      int value);

  void eventProcessingFailed(
      ActivityHandle activityHandle,
      FireableEventType fireableEventType,
      Object object,
      Address address,
      ReceivableService receivableService,
      int value,
      FailureReason failureReason);

  void eventUnreferenced(
      ActivityHandle activityHandle,
      FireableEventType fireableEventType,
      Object object,
      Address address,
      ReceivableService receivableService,
      int value);

  void activityEnded(ActivityHandle activityHandle);

  void activityUnreferenced(ActivityHandle activityHandle);
}
