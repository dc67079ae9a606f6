package org.opencallback.network.audio;

import java.net.InetSocketAddress;
import java.time.Instant;

/**
 * A packet as it was received.
 *
 * @param at when it came
 * @param from who sent it
 */
public record HeardPacket(Instant at, InetSocketAddress from, RtpPacket packet) {}
