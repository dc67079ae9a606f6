package org.opencallback.admission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that admission has to know about a trigger call.
 *
 * @param now the moment of the call
 * @param calling what the network said
 * @param access the access number that was called; empty when it is none
 * @param registration the caller's registration; empty when the number is not registered
 * @param congested the node has more work than it can do
 */
public record TriggerFacts(
    Instant now,
    Calling calling,
    Optional<Access> access,
    Optional<Registration> registration,
    boolean congested) {

  /** The facts about a call to a node that has time. */
  public TriggerFacts(
      Instant now, Calling calling, Optional<Access> access, Optional<Registration> registration) {
    this(now, calling, access, registration, false);
  }

  /**
   * What the network said, as far as it is believed.
   *
   * @param knownTrunk the signalling came from a configured trunk
   * @param called the called number, E.164; null when it is malformed
   * @param diverted the call was forwarded to us
   * @param withheld the caller's number is not known
   * @param caller the caller's number, E.164; null when it is withheld or malformed
   */
  public record Calling(
      boolean knownTrunk,
      @Nullable String called,
      boolean diverted,
      boolean withheld,
      @Nullable String caller) {}

  /**
   * The access number that was called.
   *
   * @param stopped the administrator has stopped all callbacks
   */
  public record Access(boolean enabled, boolean stopped) {}

  /**
   * The registration of the caller.
   *
   * @param enabled the number is active
   * @param expiresAt when the registration ends; null for never
   * @param transitPermitted the permission for transit (TrEn)
   * @param callbackEnabled callback is enabled for the extension
   * @param licensed the number holds a seat that the licence covers
   * @param load what is in flight
   * @param target the number to call back
   */
  public record Registration(
      boolean enabled,
      @Nullable Instant expiresAt,
      boolean transitPermitted,
      boolean callbackEnabled,
      boolean licensed,
      Load load,
      Target target) {

    boolean isExpired(Instant now) {
      return expiresAt != null && !now.isBefore(expiresAt);
    }
  }

  /**
   * Callbacks promised so far.
   *
   * @param mobileInFlight one of this mobile is owed or in progress
   * @param limits the limits that concern the call
   */
  public record Load(boolean mobileInFlight, List<LimitReading> limits) {

    public Load {
      limits = List.copyOf(limits);
    }

    /** The first limit that is reached. */
    Optional<LimitReading> reached() {
      return limits.stream().filter(LimitReading::isReached).findFirst();
    }
  }

  /**
   * The number to call back.
   *
   * @param ownAccessNumber it is one of our own access numbers
   * @param permitted the extension's class of service allows calling it
   * @param routed a trunk leads to it
   */
  public record Target(boolean ownAccessNumber, boolean permitted, boolean routed) {}
}
