package javax.slee.profile;

public class ReadOnlyProfileException extends RuntimeException {
  public ReadOnlyProfileException() {
    super();
  }

  public ReadOnlyProfileException(String name) {
    super(name);
  }
}
