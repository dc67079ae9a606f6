package org.opencallback.slee;

import javax.slee.ServiceID;
import javax.slee.management.ResourceAdaptorEntityState;
import javax.slee.management.ServiceState;
import javax.slee.management.SleeState;

/** Is told of the state changes of a container and of what runs in it (JSR 240 §14). */
public interface SleeListener {

  /** The container has changed its state. */
  default void sleeState(SleeState from, SleeState to) {}

  /** A service has changed its state. */
  default void serviceState(ServiceID service, ServiceState from, ServiceState to) {}

  /** A resource adaptor entity has changed its state. */
  default void entityState(
      String entity, ResourceAdaptorEntityState from, ResourceAdaptorEntityState to) {}
}
