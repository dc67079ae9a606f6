package javax.slee;

public class NotAttachedException extends SLEEException {
  public NotAttachedException() {
    super(null);
  }

  public NotAttachedException(String name) {
    super(name);
  }
}
