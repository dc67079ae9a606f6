package org.opencallback.media;

/** How a digit reached us. */
public enum DigitSource {
  /** A telephone-event in RTP (RFC 4733). */
  RTP_EVENT,
  /** A SIP INFO request, reported by the signalling side. */
  SIGNALLING,
  /** A DTMF tone pair detected in the audio (ITU-T Q.24). */
  IN_BAND
}
