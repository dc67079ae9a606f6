package javax.slee.nullactivity;

import javax.slee.ActivityContextInterface;
import javax.slee.FactoryException;
import javax.slee.TransactionRequiredLocalException;
import javax.slee.UnrecognizedActivityException;

public interface NullActivityContextInterfaceFactory {
  String JNDI_NAME = "java:comp/env/slee/nullactivity/activitycontextinterfacefactory";

  ActivityContextInterface getActivityContextInterface(NullActivity nullActivity)
      throws NullPointerException,
          TransactionRequiredLocalException,
          UnrecognizedActivityException,
          FactoryException;
}
