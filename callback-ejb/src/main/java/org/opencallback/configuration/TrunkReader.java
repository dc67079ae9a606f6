package org.opencallback.configuration;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.opencallback.configuration.Signalling.Registration;
import org.opencallback.job.SipAccount;
import org.opencallback.job.SipTarget;
import org.opencallback.numbering.E164;
import org.opencallback.numbering.NumberRules;
import org.opencallback.numbering.RewriteRules;
import org.opencallback.numbering.TrunkNumbers;
import org.opencallback.secrets.Sealer;
import org.opencallback.secrets.ServerKey;
import org.opencallback.trigger.HostPort;
import org.opencallback.trigger.Transport;
import org.opencallback.trunk.Trunk;
import org.opencallback.trunk.TrunkPeer;
import org.opencallback.trunk.TrunkSignalling;

/** Makes of a trunk's row what calls need of it. */
final class TrunkReader {

  private static final Logger LOG = Logger.getLogger(TrunkReader.class);

  /** RFC 3261 §19.1.2. */
  private static final int SIP_PORT = 5060;

  private static final int SIPS_PORT = 5061;

  private final Sealer sealer;
  private final Set<String> unopened = new HashSet<>();

  TrunkReader(Sealer sealer) {
    this.sealer = sealer;
  }

  TrunkView view(Trunk trunk, String homeCountry) {
    return new TrunkView(
        trunk.getId(),
        trunk.getName(),
        trunk.getKind(),
        trunk.isEnabled(),
        trunk.isTrustsAssertedIdentity(),
        numbers(trunk, homeCountry),
        trunk.getCodecs(),
        signalling(trunk));
  }

  /** What a trunk's row says about numbers. */
  static TrunkNumbers numbers(Trunk trunk, String homeCountry) {
    String country = trunk.getCountry() == null ? homeCountry : trunk.getCountry();
    return new TrunkNumbers(
        new NumberRules(
            country,
            trunk.getNumbersIn(),
            trunk.getNumbersOut(),
            trunk.getInternationalPrefix(),
            trunk.getNationalPrefix()),
        RewriteRules.of(trunk.getRewritesIn()),
        RewriteRules.of(trunk.getRewritesOut()),
        trunk.getOwnedNumbers().stream().map(E164::new).toList());
  }

  private Signalling signalling(Trunk trunk) {
    TrunkSignalling row = trunk.getSignalling();
    // The order of a fetch join is the database's own affair: PostgreSQL keeps none.
    List<SipTarget> targets =
        trunk.getPeers().stream()
            .sorted(Comparator.comparingInt(TrunkPeer::getPosition))
            .map(p -> new SipTarget(p.getHost(), p.getPort(), p.getTransport()))
            .toList();
    return new Signalling(
        targets,
        account(trunk),
        row.isRegistration() && !targets.isEmpty()
            ? new Registration(registrar(row, targets.get(0)), row.getRegistrationExpiry())
            : null,
        row.isSupervision() ? row.getSupervisionInterval() : null,
        trunk.getChannels());
  }

  private static SipTarget registrar(TrunkSignalling row, SipTarget first) {
    if (row.getRegistrar() == null) {
      return first;
    }
    int standard = first.transport() == Transport.TLS ? SIPS_PORT : SIP_PORT;
    return HostPort.of(row.getRegistrar(), standard)
        .map(read -> new SipTarget(read.host(), read.port(), first.transport()))
        .orElse(first);
  }

  private @Nullable SipAccount account(Trunk trunk) {
    TrunkSignalling row = trunk.getSignalling();
    if (row.getAuthUser() == null || row.getSealedSecret() == null) {
      return null;
    }
    @Nullable String secret =
        sealer.open(row.getSealedSecret(), TrunkSignalling.PURPOSE).orElse(null);
    if (secret != null) {
      return new SipAccount(row.getAuthUser(), secret);
    }
    if (unopened.add(row.getSealedSecret())) {
      LOG.warnf(
          "the secret of trunk %s was sealed with another key: expected the same %s on every node"
              + " and after every move; type the secret again, or bring the key back",
          trunk.getName(), ServerKey.VARIABLE);
    }
    return null;
  }
}
