package org.opencallback.media;

import java.util.Set;

/**
 * The media of one call: the activity of this resource adaptor type.
 *
 * <p>All operations return at once with the embedded engine; with a media server they wait for its
 * answer for a bounded time. They are called on the call's lane only. SDP goes in and out as text
 * (RFC 4566), offers and answers as RFC 3264 has them.
 *
 * <p>Events on the activity: {@link DigitEvent} and {@link MediaTimeoutEvent}.
 */
public interface MediaCall {

  /** Identifies the call in logs and statistics. */
  String id();

  /**
   * Opens the leg of a party and makes our offer for it. If the leg is open already, makes a new
   * offer for it with the same port (a re-INVITE of ours).
   *
   * @param codecs the codecs to offer, in order of preference; telephone-event is always added
   * @return SDP of the offer
   */
  String offer(Party party, Set<AudioCodec> codecs) throws MediaException;

  /**
   * Takes the peer's answer to our {@link #offer}; provisional answers (183) may be followed by
   * further ones.
   */
  void accept(Party party, String answer) throws MediaException;

  /**
   * Takes an offer of the peer (INVITE, re-INVITE, UPDATE) and answers it; hold ({@code sendonly},
   * {@code inactive}, {@code c=0.0.0.0}) is answered as RFC 3264 §8.4 asks.
   *
   * @return SDP of our answer
   */
  String answer(Party party, String offer) throws MediaException;

  /**
   * The SDP of our side of the leg as last sent, for a session refresh; empty leg: illegal state.
   */
  String localDescription(Party party);

  /** The codecs agreed on a leg; what is offered to B so that nothing is transcoded. */
  Set<AudioCodec> agreedCodecs(Party party);

  /** Plays a tone to a party until {@link #silence} or another tone; relayed audio is replaced. */
  void play(Party party, Tone tone);

  /** Stops the tone that is played to a party; relayed audio is heard again. */
  void silence(Party party);

  /** Relays what {@code from} says to its peer (early media: B to A only). */
  void relay(Party from);

  /** Relays both ways. */
  default void bridge() {
    relay(Party.A);
    relay(Party.B);
  }

  /** Ends the relay in both directions. */
  void unbridge();

  /**
   * Reports a digit that came by signalling (SIP INFO). It comes back as a {@link DigitEvent}
   * unless it is the same key press that was seen in the media as well.
   */
  void signalledDigit(Party party, char digit);

  /** Closes a party's leg: its ports are free again. Does nothing if the leg is not open. */
  void close(Party party);

  /** What has passed on a leg up to now. */
  LegStatistics statistics(Party party);

  /** Releases everything and ends the activity. Does nothing the second time. */
  void release();
}
