package org.opencallback.configuration;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencallback.configuration.Exchange.Environment;
import org.opencallback.configuration.Exchange.Numbering;
import org.opencallback.configuration.Exchange.Standing;
import org.opencallback.directory.AccessNumber;
import org.opencallback.directory.ClassOfService;
import org.opencallback.directory.StrangerPolicy;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.SipTarget;
import org.opencallback.licence.Licence;
import org.opencallback.licence.LicenceDesk;
import org.opencallback.licence.LicenceReader;
import org.opencallback.limit.CallbackLimit;
import org.opencallback.limit.Limit;
import org.opencallback.limit.Paid;
import org.opencallback.numbering.ClassPermission;
import org.opencallback.numbering.E164;
import org.opencallback.numbering.NumberingPolicy;
import org.opencallback.secrets.Sealer;
import org.opencallback.settings.Settings;
import org.opencallback.subscription.ReceiverSettings;
import org.opencallback.tariffs.BookSettings;
import org.opencallback.tariffs.PriceBookReader;
import org.opencallback.trigger.FinalResponse;
import org.opencallback.trunk.Route;
import org.opencallback.trunk.Trunk;
import org.opencallback.trunk.TrunkPeer;

/** Reads the configuration from the database. Not thread-safe. */
public final class ConfigurationReader {

  private final NumberingSources numbering;
  private final LicenceDesk licences;
  private final Clock clock;
  private final TrunkReader trunkReader;
  private final LinkBoard links;
  private final HostAddresses hosts = new HostAddresses();

  /**
   * Reads in an environment.
   *
   * @param numbering knowledge about numbers
   * @param sealer opens the trunks' secrets
   * @param links what is known about the trunks' health
   */
  public ConfigurationReader(
      NumberingSources numbering,
      LicenceReader licences,
      Clock clock,
      Sealer sealer,
      LinkBoard links) {
    this.numbering = numbering;
    this.licences = new LicenceDesk(licences);
    this.clock = clock;
    this.trunkReader = new TrunkReader(sealer);
    this.links = links;
  }

  /** Reads everything; a handful of small queries, none of them into the directory. */
  public Exchange read(EntityManager em) {
    Settings settings = em.find(Settings.class, Settings.ONLY);
    if (settings == null) {
      throw new IllegalStateException(
          "the table settings has no row: expected the row with id 1 that the schema's history"
              + " made");
    }
    List<Limit> limits = limits(em);
    NumberingPolicy policy = numbering.policy().read();
    return new Exchange(
        settings,
        trunks(em, settings.getCountry()),
        accessNumbers(em),
        new Exchange.Permissions(classes(em, policy), limits),
        new Environment(
            new Numbering(numbering.plan(), policy),
            new Standing(licence(em), inFlight(em)),
            links,
            books(em, limits),
            em.find(ReceiverSettings.class, ReceiverSettings.ONLY).subscriptions()));
  }

  /** What the installed licence allows today. */
  Licence licence(EntityManager em) {
    return licences.current(em, clock.instant());
  }

  private Books books(EntityManager em, List<Limit> limits) {
    ZoneId zone = em.find(BookSettings.class, BookSettings.ONLY).zoneId();
    boolean counted = limits.stream().anyMatch(Paid::isByAll);
    BigDecimal paid = counted ? Paid.sinceMidnight(em, clock.instant(), zone) : BigDecimal.ZERO;
    return new Books(PriceBookReader.read(em), zone, paid);
  }

  private static List<Limit> limits(EntityManager em) {
    return all(
            em,
            CallbackLimit.class,
            "select l from CallbackLimit l where l.enabled = true order by l.id")
        .stream()
        .map(CallbackLimit::view)
        .toList();
  }

  private static long inFlight(EntityManager em) {
    return em.createQuery("select count(r) from CallbackRequest r where r.status in ?1", Long.class)
        .setParameter(1, Set.of(CallbackStatus.SCHEDULED, CallbackStatus.DIALLING))
        .getSingleResult();
  }

  private Exchange.Trunks trunks(EntityManager em, String homeCountry) {
    Map<Long, TrunkView> byId = new HashMap<>();
    PeerTable peers = new PeerTable();
    for (Trunk trunk :
        all(em, Trunk.class, "select distinct t from Trunk t left join fetch t.peers")) {
      TrunkView view = trunkReader.view(trunk, homeCountry);
      byId.put(trunk.getId(), view);
      for (TrunkPeer peer : trunk.getPeers()) {
        peers.add(
            view,
            new SipTarget(peer.getHost(), peer.getPort(), peer.getTransport()),
            hosts.of(peer.getHost()));
      }
    }
    RouteTable routes = new RouteTable();
    for (Route route : all(em, Route.class, "select r from Route r")) {
      routes.add(
          route.getPrefix(),
          route.getTrunks().stream()
              .flatMap(t -> Optional.ofNullable(byId.get(t.getId())).stream())
              .toList());
    }
    return new Exchange.Trunks(byId, peers, routes);
  }

  private static Map<String, AccessPoint> accessNumbers(EntityManager em) {
    Map<String, AccessPoint> byNumber = new HashMap<>();
    for (AccessNumber row : all(em, AccessNumber.class, "select a from AccessNumber a")) {
      byNumber.put(row.getNumber(), view(row));
    }
    return byNumber;
  }

  private static AccessPoint view(AccessNumber row) {
    @Nullable String strangerTarget =
        row.getStrangerPolicy() == StrangerPolicy.REDIRECT ? row.getStrangerTarget() : null;
    return new AccessPoint(
        row.getId(),
        new E164(row.getNumber()),
        row.isEnabled(),
        row.getTrunk() == null ? null : row.getTrunk().getId(),
        row.getDelay(),
        row.getPresentedNumber() == null ? null : new E164(row.getPresentedNumber()),
        new AccessPoint.Refusing(
            row.getRingTime(),
            new FinalResponse(row.getRefusalStatus(), row.getRefusalCause()),
            new FinalResponse(row.getStrangerStatus(), row.getStrangerCause()),
            strangerTarget),
        new AccessPoint.Retrying(row.getRetries(), row.getRetryDelay(), row.getRetryFactor()));
  }

  private static Map<Long, ClassPermission> classes(EntityManager em, NumberingPolicy policy) {
    Map<Long, ClassPermission> byId = new HashMap<>();
    for (ClassOfService row : all(em, ClassOfService.class, "select c from ClassOfService c")) {
      byId.put(
          row.getId(),
          policy.applyTo(
              new ClassPermission(
                  row.getLevel(), row.getAllowedPrefixes(), row.getDeniedPrefixes())));
    }
    return byId;
  }

  private static <T> List<T> all(EntityManager em, Class<T> type, String jpql) {
    return em.createQuery(jpql, type).getResultList();
  }
}
