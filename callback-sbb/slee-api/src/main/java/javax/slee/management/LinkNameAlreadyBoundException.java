package javax.slee.management;

public class LinkNameAlreadyBoundException extends Exception {
  public LinkNameAlreadyBoundException() {
    super();
  }

  public LinkNameAlreadyBoundException(String name) {
    super(name);
  }
}
