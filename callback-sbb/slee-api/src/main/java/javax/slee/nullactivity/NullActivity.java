package javax.slee.nullactivity;

import javax.slee.SLEEException;
import javax.slee.TransactionRequiredLocalException;

/**
 * An activity that no resource stands behind: SBBs create it to talk to each other or to wait for
 * timers (JSR 240 §7). It ends by itself when no SBB entity is attached and no timer is set on it.
 */
public interface NullActivity {

  /** Ends the activity when the transaction commits. */
  void endActivity() throws TransactionRequiredLocalException, SLEEException;
}
