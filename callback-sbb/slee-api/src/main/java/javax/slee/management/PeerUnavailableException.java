package javax.slee.management;

public class PeerUnavailableException extends Exception {
  public PeerUnavailableException(String name) {
    super(name);
  }

  public PeerUnavailableException(String name, Throwable cause) {
    super(name, cause);
  }
}
