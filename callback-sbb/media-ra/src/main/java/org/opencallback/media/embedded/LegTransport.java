package org.opencallback.media.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.opencallback.media.embedded.rtp.MediaCounters;
import org.opencallback.media.embedded.rtp.PortPair;
import org.opencallback.media.embedded.rtp.SourceLock;
import org.opencallback.media.embedded.sdp.RemoteMedia;

/**
 * The way to a leg's peer and back: two sockets, and where the peer is. All state belongs to the
 * call's lock.
 */
final class LegTransport {

  private final PortPair ports;
  private final MediaCounters counters;
  private final SourceLock source = new SourceLock();

  LegTransport(PortPair ports, MediaCounters counters) {
    this.ports = ports;
    this.counters = counters;
  }

  PortPair ports() {
    return ports;
  }

  /** The peer's SDP says where it receives. */
  void announce(InetSocketAddress rtp, long nanos) {
    source.announce(rtp, nanos);
  }

  /** Whether an RTP packet comes from the peer; locks the source if it is the first one. */
  boolean accepts(InetSocketAddress from, long nanos) {
    return source.accepts(from, nanos);
  }

  /** Whether an RTP packet comes from where the peer is known to be. */
  boolean isPeer(InetSocketAddress from) {
    return source.isPeer(from);
  }

  /** RTCP comes from the peer's host, but behind a NAT from any port of it. */
  boolean isPeersHost(InetSocketAddress from) {
    InetSocketAddress peer = source.target();
    return peer != null && from.getAddress().equals(peer.getAddress());
  }

  void sendRtp(ByteBuffer packet) {
    InetSocketAddress target = source.target();
    if (target != null && send(ports.rtp(), packet, target)) {
      counters.sent();
    }
  }

  /** Sends reports where the peer wants them (RFC 5761). */
  void sendRtcp(ByteBuffer packet, RemoteMedia agreed) {
    InetSocketAddress rtpTarget = source.target();
    if (rtpTarget == null || rtpTarget.getAddress().isAnyLocalAddress()) {
      return;
    }
    if (agreed.multiplexed()) {
      send(ports.rtp(), packet, rtpTarget);
    } else {
      send(ports.rtcp(), packet, agreed.rtcp());
    }
  }

  private boolean send(DatagramChannel channel, ByteBuffer packet, InetSocketAddress target) {
    try {
      if (channel.send(packet, target) > 0) {
        return true;
      }
    } catch (IOException e) {
      counters.sendError(); // the network refuses it; RTP does not send again
      return false;
    }
    counters.sendError();
    return false;
  }
}
