package org.opencallback.network.sip;

/**
 * Thrown when what a party waited for did not come in time; the message lists what came instead.
 */
public final class NotSeenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public NotSeenException(String message) {
    super(message);
  }
}
