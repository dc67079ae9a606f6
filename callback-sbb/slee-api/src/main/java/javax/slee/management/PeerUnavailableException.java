package javax.slee.management;

/** The SLEE provider cannot be created. */
public class PeerUnavailableException extends Exception {

  public PeerUnavailableException(String message) {
    super(message);
  }

  public PeerUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
