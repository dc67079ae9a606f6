package org.opencallback.trigger;

/**
 * How a trigger call is refused.
 *
 * @param sipStatus final SIP status code, 300 to 699 (RFC 3261 §21)
 * @param q850Cause cause value for the Reason header (RFC 3326, ITU-T Q.850 table 1)
 */
public record FinalResponse(int sipStatus, int q850Cause) {

  /** Busy Here, Q.850 cause 17: the caller hears a plain busy tone and is not charged. */
  public static final FinalResponse BUSY = new FinalResponse(486, 17);
}
