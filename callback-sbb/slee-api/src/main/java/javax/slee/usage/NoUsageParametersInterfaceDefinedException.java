package javax.slee.usage;

import javax.slee.SLEEException;

/** A component without usage parameters was asked for its usage parameter set. */
public class NoUsageParametersInterfaceDefinedException extends SLEEException {

  public NoUsageParametersInterfaceDefinedException(String message) {
    super(message);
  }
}
