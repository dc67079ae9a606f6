package javax.slee.management;

public class UnrecognizedDeployableUnitException extends Exception {
  public UnrecognizedDeployableUnitException() {
    super();
  }

  public UnrecognizedDeployableUnitException(String name) {
    super(name);
  }
}
