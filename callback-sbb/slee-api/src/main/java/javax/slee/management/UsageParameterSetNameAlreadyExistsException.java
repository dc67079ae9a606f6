package javax.slee.management;

/** There is a usage parameter set of this name already. */
public class UsageParameterSetNameAlreadyExistsException extends Exception {

  public UsageParameterSetNameAlreadyExistsException() {
    super();
  }

  public UsageParameterSetNameAlreadyExistsException(String message) {
    super(message);
  }
}
