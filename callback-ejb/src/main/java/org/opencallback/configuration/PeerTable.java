package org.opencallback.configuration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencallback.trigger.SignallingPeer;
import org.opencallback.trigger.Transport;

/**
 * Which trunk signalling comes from: by its source address and transport, never by what it says.
 * Where several trunks share an address, the source port has to tell them apart.
 */
final class PeerTable {

  private record Source(String address, Transport transport) {}

  private final Map<Source, Set<TrunkView>> byAddress = new HashMap<>();
  private final Map<SignallingPeer, Set<TrunkView>> byPort = new HashMap<>();

  /** Enters the addresses of one peer of a trunk. */
  void add(TrunkView trunk, List<String> addresses, int port, Transport transport) {
    for (String address : addresses) {
      byAddress.computeIfAbsent(new Source(address, transport), k -> new HashSet<>()).add(trunk);
      byPort
          .computeIfAbsent(new SignallingPeer(address, port, transport), k -> new HashSet<>())
          .add(trunk);
    }
  }

  /** The trunk, or empty when no trunk or more than one could be meant. */
  Optional<TrunkView> trunkOf(SignallingPeer peer) {
    Set<TrunkView> sharing =
        byAddress.getOrDefault(new Source(peer.address(), peer.transport()), Set.of());
    if (sharing.size() == 1) {
      return sharing.stream().findFirst();
    }
    Set<TrunkView> exact = byPort.getOrDefault(peer, Set.of());
    return exact.size() == 1 ? exact.stream().findFirst() : Optional.empty();
  }

  @Override
  public String toString() {
    return byPort.keySet().stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
