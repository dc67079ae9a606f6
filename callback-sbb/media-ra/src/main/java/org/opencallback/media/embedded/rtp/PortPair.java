package org.opencallback.media.embedded.rtp;

import java.io.IOException;
import java.nio.channels.DatagramChannel;

/**
 * The two sockets of a leg: RTP on an even port, RTCP on the odd one above it (RFC 3550 §11).
 *
 * @param port number of the RTP port
 * @param rtp non-blocking, bound
 * @param rtcp non-blocking, bound
 */
public record PortPair(int port, DatagramChannel rtp, DatagramChannel rtcp) {

  void close() throws IOException {
    try {
      rtp.close();
    } finally {
      rtcp.close();
    }
  }
}
