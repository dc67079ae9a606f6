package org.opencallback.media;

import org.jspecify.annotations.Nullable;

/** The audio codecs of the embedded engine (RFC 3551 §6, table 4). */
public enum AudioCodec {
  /** G.711 A-law. */
  PCMA(8),
  /** G.711 µ-law. */
  PCMU(0);

  private final int payloadType;

  AudioCodec(int payloadType) {
    this.payloadType = payloadType;
  }

  /** The codec of a static RTP payload type; null when it is another one's. */
  public static @Nullable AudioCodec of(int payloadType) {
    if (payloadType == PCMA.payloadType) {
      return PCMA;
    }
    return payloadType == PCMU.payloadType ? PCMU : null;
  }

  /** The static RTP payload type. */
  public int payloadType() {
    return payloadType;
  }
}
