package javax.slee.facilities;

public class NameAlreadyBoundException extends Exception {
  public NameAlreadyBoundException(String name) {
    super(name);
  }
}
