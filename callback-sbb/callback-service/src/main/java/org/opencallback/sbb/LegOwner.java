package org.opencallback.sbb;

import java.time.Instant;
import javax.slee.SbbLocalObject;
import org.opencallback.callcontrol.LegEnd;

/**
 * The call that a leg belongs to, as the leg sees it. Each method names the leg by its number in
 * the call ({@link LegOrder#number}).
 */
public interface LegOwner extends SbbLocalObject {

  /** The party is being alerted. */
  void legAlerting(int leg);

  /** The peer sends audio before the answer. */
  void legEarlyMedia(int leg, String sdp);

  /**
   * The party has answered.
   *
   * @param sdp its answer to our offer; empty if only an earlier one holds
   */
  void legAnswered(int leg, String sdp);

  /** The leg has come to its end, not by {@link Leg#release}. */
  void legReleased(int leg, LegEnd end);

  /**
   * Nothing of the leg is left in the network.
   *
   * @param answeredAt when it was answered after all although it had been given up, else null
   */
  void legGone(int leg, Instant answeredAt);

  /**
   * The peer makes a new offer (re-INVITE, UPDATE).
   *
   * @return our answer, or the SIP status that refuses it
   */
  SdpReply legOffered(int leg, String sdp);

  /** The peer has answered an offer that we made in a response (RFC 3261 §13.2.2.4). */
  void legAnswerAcknowledged(int leg, String sdp);

  /** Our side of the leg's media as last described. */
  String legDescription(int leg);

  /** The party pressed a key, reported by signalling. */
  void legDigit(int leg, char digit);

  /**
   * The leg could not handle an event: a fault of ours. Called where nothing more may fail, so the
   * call only notes it and acts later.
   *
   * @param dialogEnded the leg will hear of no further event
   */
  void legFault(int leg, boolean dialogEnded);
}
