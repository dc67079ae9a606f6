package org.opencallback.trigger;

/**
 * Where a message really came from: the packet's source, never what a header claims.
 *
 * @param address IP address in text form, without a zone or brackets
 * @param port port number, 1 to 65535
 */
public record SignallingPeer(String address, int port, Transport transport) {}
