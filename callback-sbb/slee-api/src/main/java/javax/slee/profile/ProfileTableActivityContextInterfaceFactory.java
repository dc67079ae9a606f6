package javax.slee.profile;

import javax.slee.ActivityContextInterface;
import javax.slee.FactoryException;
import javax.slee.TransactionRequiredLocalException;
import javax.slee.UnrecognizedActivityException;

public interface ProfileTableActivityContextInterfaceFactory {
  String JNDI_NAME = "java:comp/env/slee/facilities/profiletableactivitycontextinterfacefactory";

  ActivityContextInterface getActivityContextInterface(ProfileTableActivity profileTableActivity)
      throws NullPointerException,
          TransactionRequiredLocalException,
          UnrecognizedActivityException,
          FactoryException;
}
