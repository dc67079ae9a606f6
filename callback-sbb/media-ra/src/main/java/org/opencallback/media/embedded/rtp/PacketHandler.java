package org.opencallback.media.embedded.rtp;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** Takes the packets of one socket, on the thread of its {@link MediaLoop}. */
@FunctionalInterface
public interface PacketHandler {

  /**
   * A packet has come.
   *
   * @param packet from 0 to its limit; may be changed and sent on, but not kept: it is used again
   * @param source who sent it
   * @param nanos when, on the scale of {@link System#nanoTime}
   */
  void receive(ByteBuffer packet, InetSocketAddress source, long nanos);
}
