package org.opencallback.network.audio;

import java.util.Iterator;

/** Something that a party says; it is asked for its next packet every 20 ms. */
interface Utterance {

  /**
   * Sends the packet that is due, or none.
   *
   * @return false when it is over and nothing was sent
   */
  boolean next(RtpSender sender);

  /** Speech: frames of G.711 as they are. */
  static Utterance frames(Iterator<byte[]> frames) {
    return sender -> {
      if (!frames.hasNext()) {
        return false;
      }
      sender.audio(frames.next());
      return true;
    };
  }
}
