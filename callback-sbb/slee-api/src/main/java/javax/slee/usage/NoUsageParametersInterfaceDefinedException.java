package javax.slee.usage;

import javax.slee.SLEEException;

public class NoUsageParametersInterfaceDefinedException extends SLEEException {
  public NoUsageParametersInterfaceDefinedException(String name) {
    super(name);
  }
}
