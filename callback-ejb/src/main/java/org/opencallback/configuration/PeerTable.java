package org.opencallback.configuration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencallback.job.SipTarget;
import org.opencallback.trigger.SignallingPeer;
import org.opencallback.trigger.Transport;

/**
 * Which trunk signalling comes from: by its source address and transport, or over TLS by what the
 * peer's certificate names (RFC 5922 §7), never by what it says. Where several trunks share an
 * address, the source port has to tell them apart.
 */
final class PeerTable {

  private record Source(String address, Transport transport) {}

  private record Port(Source source, int port) {}

  private final Map<Source, Set<TrunkView>> byAddress = new HashMap<>();
  private final Map<Port, Set<TrunkView>> byPort = new HashMap<>();
  private final Map<String, Set<TrunkView>> byIdentity = new HashMap<>();

  /**
   * Enters one peer of a trunk.
   *
   * @param addresses of its host
   */
  void add(TrunkView trunk, SipTarget peer, List<String> addresses) {
    if (peer.transport() == Transport.TLS) {
      add(byIdentity, peer.host().toLowerCase(Locale.ROOT), trunk);
      return;
    }
    for (String address : addresses) {
      Source source = new Source(address, peer.transport());
      add(byAddress, source, trunk);
      add(byPort, new Port(source, peer.port()), trunk);
    }
  }

  private static <K> void add(Map<K, Set<TrunkView>> table, K key, TrunkView trunk) {
    table.computeIfAbsent(key, k -> new HashSet<>()).add(trunk);
  }

  /** The trunk, or empty when no trunk or more than one could be meant. */
  Optional<TrunkView> trunkOf(SignallingPeer peer) {
    if (peer.transport() == Transport.TLS) {
      return only(
          peer.identities().stream()
              .flatMap(identity -> byIdentity.getOrDefault(identity, Set.of()).stream())
              .collect(Collectors.toSet()));
    }
    Source source = new Source(peer.address(), peer.transport());
    Optional<TrunkView> alone = only(byAddress.getOrDefault(source, Set.of()));
    return alone.isPresent()
        ? alone
        : only(byPort.getOrDefault(new Port(source, peer.port()), Set.of()));
  }

  private static Optional<TrunkView> only(Set<TrunkView> trunks) {
    return trunks.size() == 1 ? trunks.stream().findFirst() : Optional.empty();
  }

  @Override
  public String toString() {
    return byPort.keySet() + ", " + byIdentity.keySet();
  }
}
