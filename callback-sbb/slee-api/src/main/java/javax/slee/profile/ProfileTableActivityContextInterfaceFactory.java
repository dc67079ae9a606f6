package javax.slee.profile;

import javax.slee.ActivityContextInterface;
import javax.slee.FactoryException;
import javax.slee.TransactionRequiredLocalException;
import javax.slee.UnrecognizedActivityException;

/** Finds the activity contexts of profile table activities (JSR 240 §10). */
public interface ProfileTableActivityContextInterfaceFactory {

  /** Where an SBB finds the factory. */
  String JNDI_NAME = "java:comp/env/slee/facilities/profiletableactivitycontextinterfacefactory";

  /**
   * The activity context of a profile table.
   *
   * @throws NullPointerException if {@code activity} is null
   * @throws UnrecognizedActivityException if it is not a profile table activity of this SLEE, or
   *     has ended
   */
  ActivityContextInterface getActivityContextInterface(ProfileTableActivity activity)
      throws NullPointerException,
          TransactionRequiredLocalException,
          UnrecognizedActivityException,
          FactoryException;
}
