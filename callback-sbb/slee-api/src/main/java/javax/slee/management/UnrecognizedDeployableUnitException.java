package javax.slee.management;

/** No deployable unit is installed from this URL. */
public class UnrecognizedDeployableUnitException extends Exception {

  public UnrecognizedDeployableUnitException() {
    super();
  }

  public UnrecognizedDeployableUnitException(String message) {
    super(message);
  }
}
