package org.opencallback.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Addresses of the peers' hosts. A name that cannot be resolved keeps the addresses it had: a dead
 * name server does not cut off a carrier.
 */
final class HostAddresses {

  private static final Logger LOG = Logger.getLogger(HostAddresses.class);

  private final Map<String, List<String>> known = new HashMap<>();

  /** Addresses of a host in text form without zone; empty when it was never resolved. */
  List<String> of(String host) {
    try {
      List<String> addresses =
          Arrays.stream(InetAddress.getAllByName(host)).map(HostAddresses::text).toList();
      known.put(host, addresses);
    } catch (UnknownHostException e) {
      if (known.putIfAbsent(host, List.of()) == null) {
        LOG.warnf("the host '%s' of a trunk's peer cannot be resolved: %s", host, e.getMessage());
      }
    }
    return known.getOrDefault(host, List.of());
  }

  private static String text(InetAddress address) {
    String text = address.getHostAddress();
    int zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }
}
