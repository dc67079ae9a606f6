package javax.slee.usage;

/** There is no usage parameter set of this name. */
public class UnrecognizedUsageParameterSetNameException extends Exception {

  public UnrecognizedUsageParameterSetNameException() {
    super();
  }

  public UnrecognizedUsageParameterSetNameException(String message) {
    super(message);
  }
}
