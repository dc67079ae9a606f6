package javax.slee.nullactivity;

import javax.slee.SLEEException;
import javax.slee.TransactionRequiredLocalException;

public interface NullActivity {
  void endActivity() throws TransactionRequiredLocalException, SLEEException;
}
