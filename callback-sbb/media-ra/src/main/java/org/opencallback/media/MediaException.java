package org.opencallback.media;

/**
 * The media side could not do what was asked: SDP that cannot be understood or has no common codec,
 * no free port, or a media server that does not answer. Nothing was changed on the leg.
 */
public class MediaException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why, so that the signalling side can choose its response. */
  public enum Reason {
    /** The SDP cannot be parsed (SIP 400). */
    MALFORMED_SDP,
    /** No codec, address family or transport in common (SIP 488, Q.850 cause 88). */
    NOT_ACCEPTABLE,
    /** No port, no memory or too many calls (SIP 503, Q.850 cause 47). */
    NO_RESOURCE,
    /** The tone profile is not known: a configuration error. */
    UNKNOWN_TONE_PROFILE,
    /** The media server did not answer in time (SIP 503, Q.850 cause 41). */
    UNREACHABLE
  }

  private final Reason reason;

  public MediaException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
