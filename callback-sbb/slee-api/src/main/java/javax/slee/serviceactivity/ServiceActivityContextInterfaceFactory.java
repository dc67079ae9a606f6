package javax.slee.serviceactivity;

import javax.slee.ActivityContextInterface;
import javax.slee.FactoryException;
import javax.slee.TransactionRequiredLocalException;
import javax.slee.UnrecognizedActivityException;

/** Finds the activity contexts of service activities (JSR 240 §7). */
public interface ServiceActivityContextInterfaceFactory {

  /** Where an SBB finds the factory. */
  String JNDI_NAME = "java:comp/env/slee/serviceactivity/activitycontextinterfacefactory";

  /**
   * The activity context of a service activity.
   *
   * @throws NullPointerException if {@code activity} is null
   * @throws UnrecognizedActivityException if it is not a service activity of this SLEE, or has
   *     ended
   */
  ActivityContextInterface getActivityContextInterface(ServiceActivity activity)
      throws NullPointerException,
          TransactionRequiredLocalException,
          UnrecognizedActivityException,
          FactoryException;
}
