package org.opencallback.sbb;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.slee.ActivityContextInterface;
import javax.slee.FactoryException;
import javax.slee.UnrecognizedActivityException;
import org.opencallback.callcontrol.Cause;
import org.opencallback.callcontrol.Party;
import org.opencallback.callcontrol.Tone;
import org.opencallback.media.AudioCodec;
import org.opencallback.media.MediaActivityContextInterfaceFactory;
import org.opencallback.media.MediaCall;
import org.opencallback.media.MediaException;
import org.opencallback.media.MediaProvider;

/** The media resource adaptor, as an SBB finds it in its environment. */
final class CallMedia {

  private final MediaProvider provider;
  private final MediaActivityContextInterfaceFactory activities;

  CallMedia(MediaProvider provider, MediaActivityContextInterfaceFactory activities) {
    this.provider = provider;
    this.activities = activities;
  }

  static CallMedia in(Environment env) {
    return new CallMedia(
        env.find(MediaProvider.class, "slee/resources/media/1.0/provider"),
        env.find(
            MediaActivityContextInterfaceFactory.class, "slee/resources/media/1.0/acifactory"));
  }

  /**
   * Creates the media of a call.
   *
   * @return its activity context
   */
  ActivityContextInterface create(String toneProfile) throws MediaException {
    MediaCall call = provider.createCall(toneProfile);
    try {
      return activities.getActivityContextInterface(call);
    } catch (UnrecognizedActivityException | FactoryException e) {
      throw new IllegalStateException("no activity context for media " + call.id(), e);
    }
  }

  /** Our offer to A: what its trunk may carry. To B: what was agreed with A, so that it fits. */
  static String offer(MediaCall media, Party party, Set<AudioCodec> ofTrunk) throws MediaException {
    if (party == Party.A) {
      return media.offer(org.opencallback.media.Party.A, ofTrunk);
    }
    Set<AudioCodec> agreed = media.agreedCodecs(org.opencallback.media.Party.A);
    Set<AudioCodec> both = new LinkedHashSet<>(agreed);
    both.retainAll(ofTrunk);
    return media.offer(org.opencallback.media.Party.B, both.isEmpty() ? agreed : both);
  }

  static org.opencallback.media.Party party(Party party) {
    return party == Party.A ? org.opencallback.media.Party.A : org.opencallback.media.Party.B;
  }

  static Party party(org.opencallback.media.Party party) {
    return party == org.opencallback.media.Party.A ? Party.A : Party.B;
  }

  static org.opencallback.media.Tone tone(Tone tone) {
    return switch (tone) {
      case DIAL -> org.opencallback.media.Tone.DIAL;
      case RINGBACK -> org.opencallback.media.Tone.RINGBACK;
      case BUSY -> org.opencallback.media.Tone.BUSY;
      case CONGESTION -> org.opencallback.media.Tone.CONGESTION;
      case WARNING -> org.opencallback.media.Tone.WARNING;
    };
  }

  /** Why a leg has to be released. */
  static Cause cause(MediaException failure) {
    return switch (failure.reason()) {
      case MALFORMED_SDP -> Cause.PROTOCOL_ERROR;
      case NOT_ACCEPTABLE -> Cause.INCOMPATIBLE_DESTINATION;
      case NO_RESOURCE -> Cause.RESOURCE_UNAVAILABLE;
      case UNREACHABLE, UNKNOWN_TONE_PROFILE -> Cause.TEMPORARY_FAILURE;
    };
  }

  /** How an offer of a peer is refused. */
  static SdpReply refusal(MediaException failure) {
    return switch (failure.reason()) {
      case MALFORMED_SDP -> SdpReply.refusal(400);
      case NOT_ACCEPTABLE -> SdpReply.refusal(488);
      case NO_RESOURCE, UNREACHABLE, UNKNOWN_TONE_PROFILE -> SdpReply.refusal(500);
    };
  }
}
