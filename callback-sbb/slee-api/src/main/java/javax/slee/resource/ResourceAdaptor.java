package javax.slee.resource;

import javax.slee.Address;

/**
 * What a resource adaptor implements: the calls by which the SLEE leads a resource adaptor entity
 * through its life and tells it about activities and events (JSR 240 §15).
 *
 * <p>An object stands for one resource adaptor entity. It is created unconfigured, then configured
 * and inactive, active, stopping, and inactive again. Apart from the calls about its life, several
 * threads may call it at once. Exceptions it throws are traced and otherwise ignored.
 */
public interface ResourceAdaptor {

  /** The object was created and keeps the context. */
  void setResourceAdaptorContext(ResourceAdaptorContext context);

  /** The object is going to be discarded. */
  void unsetResourceAdaptorContext();

  /** Takes the configuration, which {@link #raVerifyConfiguration} has accepted. */
  void raConfigure(ConfigProperties properties);

  /** Forgets the configuration and frees what it holds. */
  void raUnconfigure();

  /** May start activities and fire events from now on. */
  void raActive();

  /** May not start activities any more; those that exist go on to their end. */
  void raStopping();

  /** Must not call the {@link SleeEndpoint} any more; all activities have ended. */
  void raInactive();

  /**
   * Checks a configuration before it is used; to be called in any state.
   *
   * @throws InvalidConfigurationException if it is not acceptable
   */
  void raVerifyConfiguration(ConfigProperties properties) throws InvalidConfigurationException;

  /**
   * Takes another configuration, which {@link #raVerifyConfiguration} has accepted; while active
   * only if the descriptor permits it.
   */
  void raConfigurationUpdate(ConfigProperties properties);

  /**
   * The object that SBBs use.
   *
   * @param className the full name of the interface that the resource adaptor type declares
   * @return null if there is none
   */
  Object getResourceAdaptorInterface(String className);

  /** The marshaler; null if the resource adaptor has none. */
  Marshaler getMarshaler();

  /** A service became active that receives events of the resource adaptor's types. */
  void serviceActive(ReceivableService service);

  /** Such a service does not create new SBB entities any more. */
  void serviceStopping(ReceivableService service);

  /** Such a service does not receive events any more. */
  void serviceInactive(ReceivableService service);

  /** The SLEE doubts whether an activity exists: if it does not, the resource adaptor ends it. */
  void queryLiveness(ActivityHandle handle);

  /** The activity of a handle; null if there is none. */
  Object getActivity(ActivityHandle handle);

  /** The handle of an activity; null if it is not one of this resource adaptor entity. */
  ActivityHandle getActivityHandle(Object activity);

  /** The SLEE ends an activity by force, as asked by management. */
  void administrativeRemove(ActivityHandle handle);

  /**
   * An event was processed; called if {@link EventFlags#REQUEST_PROCESSING_SUCCESSFUL_CALLBACK} was
   * set.
   *
   * @param flags those given when the event was fired, and {@link EventFlags#SBB_PROCESSED_EVENT}
   *     if an SBB received it
   */
  void eventProcessingSuccessful(
      ActivityHandle handle,
      FireableEventType eventType,
      Object event,
      Address address,
      ReceivableService service,
      int flags);

  /**
   * An event could not be processed; called if {@link
   * EventFlags#REQUEST_PROCESSING_FAILED_CALLBACK} was set.
   *
   * @param flags those given when the event was fired, and {@link EventFlags#SBB_PROCESSED_EVENT}
   *     if an SBB received it
   */
  void eventProcessingFailed(
      ActivityHandle handle,
      FireableEventType eventType,
      Object event,
      Address address,
      ReceivableService service,
      int flags,
      FailureReason reason);

  /**
   * The SLEE needs an event no more; called if {@link
   * EventFlags#REQUEST_EVENT_UNREFERENCED_CALLBACK} was set.
   *
   * @param flags those given when the event was fired, and {@link EventFlags#SBB_PROCESSED_EVENT}
   *     if an SBB received it
   */
  void eventUnreferenced(
      ActivityHandle handle,
      FireableEventType eventType,
      Object event,
      Address address,
      ReceivableService service,
      int flags);

  /**
   * An activity has ended: the SLEE knows it no more; called if {@link
   * ActivityFlags#REQUEST_ENDED_CALLBACK} was set.
   */
  void activityEnded(ActivityHandle handle);

  /**
   * No SBB entity is attached to an activity any more, and no timer or name refers to it; called if
   * {@link ActivityFlags#REQUEST_ACTIVITY_UNREFERENCED_CALLBACK} was set.
   */
  void activityUnreferenced(ActivityHandle handle);
}
