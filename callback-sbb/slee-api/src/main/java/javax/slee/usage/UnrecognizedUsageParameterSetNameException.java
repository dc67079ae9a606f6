package javax.slee.usage;

public class UnrecognizedUsageParameterSetNameException extends Exception {
  public UnrecognizedUsageParameterSetNameException() {
    super();
  }

  public UnrecognizedUsageParameterSetNameException(String name) {
    super(name);
  }
}
