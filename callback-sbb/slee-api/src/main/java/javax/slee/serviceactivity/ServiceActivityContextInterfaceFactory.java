package javax.slee.serviceactivity;

import javax.slee.ActivityContextInterface;
import javax.slee.FactoryException;
import javax.slee.TransactionRequiredLocalException;
import javax.slee.UnrecognizedActivityException;

public interface ServiceActivityContextInterfaceFactory {
  String JNDI_NAME = "java:comp/env/slee/serviceactivity/activitycontextinterfacefactory";

  ActivityContextInterface getActivityContextInterface(ServiceActivity serviceActivity)
      throws NullPointerException,
          TransactionRequiredLocalException,
          UnrecognizedActivityException,
          FactoryException;
}
