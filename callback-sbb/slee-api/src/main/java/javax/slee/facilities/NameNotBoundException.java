package javax.slee.facilities;

public class NameNotBoundException extends Exception {
  public NameNotBoundException(String name) {
    super(name);
  }
}
