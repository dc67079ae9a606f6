package javax.slee;

/**
 * The SLEE failed for reasons of its own, or was called in a way it does not permit. Most unchecked
 * exceptions of this API derive from it.
 */
public class SLEEException extends RuntimeException {

  public SLEEException(String message) {
    super(message);
  }

  public SLEEException(String message, Throwable cause) {
    super(message, cause);
  }
}
