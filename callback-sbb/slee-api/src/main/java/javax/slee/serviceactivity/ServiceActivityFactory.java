package javax.slee.serviceactivity;

import javax.slee.FactoryException;
import javax.slee.TransactionRequiredLocalException;

public interface ServiceActivityFactory {
  String JNDI_NAME = "java:comp/env/slee/serviceactivity/factory";

  ServiceActivity getActivity() throws TransactionRequiredLocalException, FactoryException;
}
