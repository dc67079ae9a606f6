package javax.slee.management;

public class UsageParameterSetNameAlreadyExistsException extends Exception {
  public UsageParameterSetNameAlreadyExistsException() {
    super();
  }

  public UsageParameterSetNameAlreadyExistsException(String name) {
    super(name);
  }
}
