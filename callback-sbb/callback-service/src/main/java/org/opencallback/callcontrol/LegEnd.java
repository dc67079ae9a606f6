package org.opencallback.callcontrol;

/**
 * How a leg came to its end, when it was not by us.
 *
 * @param cause ITU-T Q.850
 * @param sipStatus the final SIP status; 0 when there was none
 * @param trunkFailed the trunk could not carry the call: another one may
 */
public record LegEnd(Cause cause, int sipStatus, boolean trunkFailed) {

  /** The peer never answered the INVITE. */
  public static final LegEnd NO_RESPONSE = new LegEnd(Cause.TIMER_EXPIRY, 0, true);

  /** The INVITE could not be sent. */
  public static final LegEnd NOT_SENT = new LegEnd(Cause.NETWORK_OUT_OF_ORDER, 0, true);

  /** All channels of the trunk are taken. */
  public static final LegEnd NO_CHANNEL = new LegEnd(Cause.NO_CIRCUIT, 0, true);

  /** The network accepted the call, but the party was never alerted. */
  public static final LegEnd NO_USER_RESPONDING = new LegEnd(Cause.NO_USER_RESPONDING, 0, false);

  /** The party was alerted and did not answer. */
  public static final LegEnd NO_ANSWER = new LegEnd(Cause.NO_ANSWER, 0, false);

  /** The peer of an answered leg has vanished. */
  public static final LegEnd PEER_LOST = new LegEnd(Cause.OUT_OF_ORDER, 0, false);

  /** The leg has lasted longer than any call may. */
  public static final LegEnd TOO_LONG = new LegEnd(Cause.TIMER_EXPIRY, 0, false);

  /** The stack ended the dialog without telling why. */
  public static final LegEnd DIALOG_ENDED = new LegEnd(Cause.TEMPORARY_FAILURE, 0, true);
}
