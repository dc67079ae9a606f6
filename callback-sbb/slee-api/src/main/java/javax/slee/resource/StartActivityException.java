package javax.slee.resource;

public class StartActivityException extends Exception {
  public StartActivityException() {
    super();
  }

  public StartActivityException(String name) {
    super(name);
  }
}
