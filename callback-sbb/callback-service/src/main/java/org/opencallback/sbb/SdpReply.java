package org.opencallback.sbb;

/**
 * The reply to a peer's media offer.
 *
 * @param status SIP status: 200 with an answer, 400 or 488 without
 * @param sdp our answer; empty when the offer is refused
 */
public record SdpReply(int status, String sdp) {

  static SdpReply answer(String sdp) {
    return new SdpReply(200, sdp);
  }

  static SdpReply refusal(int status) {
    return new SdpReply(status, "");
  }
}
