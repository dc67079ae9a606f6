package org.opencallback.configuration;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencallback.job.TrunkCall;
import org.opencallback.licence.Licence;
import org.opencallback.limit.Limit;
import org.opencallback.numbering.CallLevel;
import org.opencallback.numbering.ClassPermission;
import org.opencallback.numbering.DialPlan;
import org.opencallback.numbering.E164;
import org.opencallback.numbering.Levels;
import org.opencallback.numbering.NumberingPlan;
import org.opencallback.numbering.NumberingPolicy;
import org.opencallback.settings.Settings;
import org.opencallback.subscription.Subscriptions;
import org.opencallback.tariff.PriceBook;
import org.opencallback.trigger.SignallingPeer;

/**
 * The whole configuration but the directory, as it was at one moment. Immutable; the directory may
 * hold a million mobiles and stays in the database.
 */
public final class Exchange {

  private final Settings settings;
  private final NumberingPlan plan;
  private final Trunks trunks;
  private final Map<String, AccessPoint> accessNumbers;
  private final Permissions permissions;
  private final Standing standing;
  private final Books books;
  private final LinkBoard links;
  private final NumberingPolicy policy;
  private final Subscriptions subscriptions;

  /**
   * Trunks and what leads to them.
   *
   * @param byId all trunks
   * @param peers where their signalling comes from
   * @param routes which of them lead to a number
   */
  record Trunks(Map<Long, TrunkView> byId, PeerTable peers, RouteTable routes) {}

  /**
   * What changes by itself.
   *
   * @param licence what the licence allows today
   * @param inFlight callbacks owed or in progress, a few seconds old
   */
  record Standing(Licence licence, long inFlight) {}

  /** What is permitted: classes of service and limits. */
  record Permissions(Map<Long, ClassPermission> classes, List<Limit> limits) {
    Permissions {
      classes = Map.copyOf(classes);
      limits = List.copyOf(limits);
    }
  }

  Exchange(
      Settings settings,
      Trunks trunks,
      Map<String, AccessPoint> accessNumbers,
      Permissions permissions,
      Environment environment) {
    this.settings = settings;
    this.plan = environment.numbering().plan();
    this.trunks = trunks;
    this.accessNumbers = Map.copyOf(accessNumbers);
    this.permissions = permissions;
    this.standing = environment.standing();
    this.books = environment.books();
    this.links = environment.links();
    this.policy = environment.numbering().policy();
    this.subscriptions = environment.subscriptions();
  }

  /**
   * What the configuration is read in: numbering plans, licence and load, health of trunks, books,
   * and who wants to be told what happens.
   */
  record Environment(
      Numbering numbering,
      Standing standing,
      LinkBoard links,
      Books books,
      Subscriptions subscriptions) {}

  /** What is known about numbers: of the world's plans, and of the country's policy. */
  record Numbering(NumberingPlan plan, NumberingPolicy policy) {}

  /** The exchange's settings; not to be changed. */
  public Settings settings() {
    return settings;
  }

  public NumberingPlan plan() {
    return plan;
  }

  /** What calls cost, and where mobiles stay. */
  public PriceBook prices() {
    return books.prices();
  }

  /** What calls cost. */
  public Books books() {
    return books;
  }

  /** Who wants to be told of what happens. */
  public Subscriptions subscriptions() {
    return subscriptions;
  }

  public Licence licence() {
    return standing.licence();
  }

  /** The limits that are in force at a moment. */
  public List<Limit> limits(Instant now) {
    ZonedDateTime local = now.atZone(books.zone());
    return permissions.limits().stream().filter(l -> l.hours().include(local)).toList();
  }

  /** Callbacks owed or in progress in the whole system, a few seconds old. */
  public long inFlight() {
    return standing.inFlight();
  }

  public E164 companyNumber() {
    return new E164(settings.getCompanyNumber());
  }

  /** The trunk that signalling comes from, or empty when no trunk or several could be meant. */
  public Optional<TrunkView> trunkOf(SignallingPeer peer) {
    return trunks.peers().trunkOf(peer).filter(TrunkView::enabled);
  }

  /** A trunk's name; its number when it has been removed meanwhile. */
  public String trunkName(long trunkId) {
    TrunkView trunk = trunks.byId().get(trunkId);
    return trunk == null ? "#" + trunkId : trunk.name();
  }

  public Optional<AccessPoint> accessNumber(E164 number) {
    return Optional.ofNullable(accessNumbers.get(number.value()));
  }

  public Optional<AccessPoint> accessNumber(long id) {
    return accessNumbers.values().stream().filter(a -> a.id() == id).findFirst();
  }

  /** What a class of service permits; nothing outside when it has been removed meanwhile. */
  public ClassPermission permission(long classOfServiceId) {
    return permissions
        .classes()
        .getOrDefault(
            classOfServiceId, new ClassPermission(CallLevel.INTERNAL, List.of(), List.of()));
  }

  /** Whether a class of service permits calling a number. */
  public boolean permits(long classOfServiceId, E164 number) {
    CallLevel level = new Levels(settings.getCountry(), settings.getLocalPrefix()).of(number, plan);
    return permission(classOfServiceId).permits(number, level);
  }

  /** Whether a trunk that is enabled leads to a number outside. */
  public boolean leadsTo(E164 number) {
    return !trunks.routes().trunksTo(number.value()).isEmpty();
  }

  /** All trunks. */
  public Collection<TrunkView> trunks() {
    return trunks.byId().values();
  }

  /** The trunks of each route by its prefix, with those that are disabled. */
  public Map<String, List<TrunkView>> routes() {
    return trunks.routes().all();
  }

  /** All access numbers. */
  public Collection<AccessPoint> accessPoints() {
    return accessNumbers.values();
  }

  /** A trunk; empty when it has been removed meanwhile. */
  public Optional<TrunkView> trunk(long trunkId) {
    return Optional.ofNullable(trunks.byId().get(trunkId));
  }

  /** Whether any trunk may present a number; so it is while there are none. */
  public boolean canPresent(E164 number) {
    return trunks().isEmpty() || trunks().stream().anyMatch(t -> t.numbers().owns(number));
  }

  /** Ways to call a number outside, to be tried in order; empty when no route leads there. */
  public List<TrunkCall> waysTo(E164 number, E164 presented) {
    return links.usable(
        trunks.routes().trunksTo(number.value()).stream()
            .flatMap(trunk -> trunk.calls(number, presented, plan).stream())
            .toList());
  }

  /** Ways to call an extension, to be tried in order; empty when no route leads there. */
  public List<TrunkCall> waysToExtension(String number, E164 presented) {
    return links.usable(
        trunks.routes().trunksTo(number).stream()
            .flatMap(trunk -> trunk.calls(number, presented, plan).stream())
            .toList());
  }

  /**
   * Ways to call an emergency service: those of a route for its number, else those of calls at
   * home; empty when the policy bars such calls, or nothing leads there.
   */
  public List<TrunkCall> waysToEmergency(String number, E164 presented) {
    if (!policy.emergencyCalled()) {
      return List.of();
    }
    // not by a shorter prefix: that of extensions such as 1 would take 112 to the office's exchange
    List<TrunkView> own = trunks.routes().trunksExactlyTo(number);
    List<TrunkView> leading =
        own.isEmpty() ? trunks.routes().trunksTo(companyNumber().value()) : own;
    return links.usable(
        leading.stream().flatMap(trunk -> trunk.calls(number, presented, plan).stream()).toList());
  }

  public DialPlan dialPlan() {
    return new DialPlan(
        settings.getExternalPrefix(),
        settings.getInternationalPrefix(),
        settings.getCountry(),
        settings.getInternalLength(),
        policy.emergencyIn(settings.getCountry()));
  }
}
