package javax.slee.nullactivity;

import javax.slee.ActivityContextInterface;
import javax.slee.FactoryException;
import javax.slee.TransactionRequiredLocalException;
import javax.slee.UnrecognizedActivityException;

/** Finds the activity contexts of null activities (JSR 240 §7). */
public interface NullActivityContextInterfaceFactory {

  /** Where an SBB finds the factory. */
  String JNDI_NAME = "java:comp/env/slee/nullactivity/activitycontextinterfacefactory";

  /**
   * The activity context of a null activity.
   *
   * @throws NullPointerException if {@code activity} is null
   * @throws UnrecognizedActivityException if it is not a null activity of this SLEE, or has ended
   */
  ActivityContextInterface getActivityContextInterface(NullActivity activity)
      throws NullPointerException,
          TransactionRequiredLocalException,
          UnrecognizedActivityException,
          FactoryException;
}
