package javax.slee.nullactivity;

import javax.slee.FactoryException;
import javax.slee.TransactionRequiredLocalException;

public interface NullActivityFactory {
  String JNDI_NAME = "java:comp/env/slee/nullactivity/factory";

  NullActivity createNullActivity() throws TransactionRequiredLocalException, FactoryException;
}
