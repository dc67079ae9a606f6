package org.opencallback.job;

import org.opencallback.trigger.HostPort;
import org.opencallback.trigger.Transport;

/**
 * A peer of a trunk.
 *
 * @param host host name or IP address
 * @param port 1 to 65535
 */
public record SipTarget(String host, int port, Transport transport) {

  /** Host and port for people, an IPv6 address in brackets. */
  public String hostPort() {
    return new HostPort(host, port).toString();
  }
}
