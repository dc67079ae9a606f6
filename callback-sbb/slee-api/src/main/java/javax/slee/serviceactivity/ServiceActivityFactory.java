package javax.slee.serviceactivity;

import javax.slee.FactoryException;
import javax.slee.TransactionRequiredLocalException;

/** Gives an SBB the activity of the service it runs in (JSR 240 §7). */
public interface ServiceActivityFactory {

  /** Where an SBB finds the factory. */
  String JNDI_NAME = "java:comp/env/slee/serviceactivity/factory";

  ServiceActivity getActivity() throws TransactionRequiredLocalException, FactoryException;
}
