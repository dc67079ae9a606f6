package org.opencallback.media.embedded;

import java.nio.ByteBuffer;
import org.opencallback.media.AudioCodec;
import org.opencallback.media.DigitSource;
import org.opencallback.media.Party;
import org.opencallback.media.embedded.dtmf.DigitDeduplicator;
import org.opencallback.media.embedded.dtmf.DtmfDetector;
import org.opencallback.media.embedded.dtmf.TelephoneEvents;
import org.opencallback.media.embedded.rtp.Rtp;
import org.opencallback.media.embedded.sdp.RemoteMedia;

/**
 * Brings a party's digits together, however they come. Not thread-safe.
 *
 * <p>Audio is searched for DTMF on leg A only: it is A who dials. A peer without telephone-event is
 * searched for always; one that has agreed to it only as long as it has not used it and A does not
 * talk to anybody, since speech may sound like a digit.
 */
final class DigitReceiver {

  private final boolean listens;
  private final TelephoneEvents events = new TelephoneEvents();
  private final DigitDeduplicator presses = new DigitDeduplicator();
  private final DtmfDetector detector = new DtmfDetector();
  private boolean usesEvents;
  private int ssrc;

  DigitReceiver(Party party) {
    this.listens = party == Party.A;
  }

  /** Whether a sighting is a new key press. */
  boolean isNewPress(char digit, DigitSource how, long nanos) {
    return presses.isNew(digit, how, nanos);
  }

  /** Takes a telephone-event packet; gives the digit of a new key press or none. */
  char event(ByteBuffer packet, int payloadStart, long nanos) {
    usesEvents = true;
    if (Rtp.ssrc(packet) != ssrc) {
      ssrc = Rtp.ssrc(packet); // a new source has timestamps of its own
      events.reset();
    }
    char digit =
        events.receive(Rtp.timestamp(packet), Rtp.marker(packet), packet.getInt(payloadStart));
    return once(digit, DigitSource.RTP_EVENT, nanos);
  }

  /** Whether DTMF has to be looked for in the audio. */
  boolean searches(RemoteMedia agreed, boolean talking) {
    return listens && (!agreed.hasEvents() || (!usesEvents && !talking));
  }

  /** Takes audio; gives the digit of a new key press or none. */
  char audio(AudioCodec codec, ByteBuffer packet, int start, int end, long nanos) {
    char digit = detector.receive(codec, packet, start, end);
    return once(digit, DigitSource.IN_BAND, nanos);
  }

  private char once(char digit, DigitSource how, long nanos) {
    boolean isNew = digit != TelephoneEvents.NONE && presses.isNew(digit, how, nanos);
    return isNew ? digit : TelephoneEvents.NONE;
  }
}
