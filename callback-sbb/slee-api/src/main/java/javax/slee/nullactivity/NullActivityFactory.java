package javax.slee.nullactivity;

import javax.slee.FactoryException;
import javax.slee.TransactionRequiredLocalException;

/** Creates null activities (JSR 240 §7). */
public interface NullActivityFactory {

  /** Where an SBB finds the factory. */
  String JNDI_NAME = "java:comp/env/slee/nullactivity/factory";

  /** Begins a null activity, which exists once the transaction commits. */
  NullActivity createNullActivity() throws TransactionRequiredLocalException, FactoryException;
}
