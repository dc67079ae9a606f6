package org.opencallback.admission;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that admission has to know about a trigger call.
 *
 * @param now the moment of the call
 * @param calling what the network said
 * @param access the access number that was called; empty when it is none
 * @param registration the caller's registration; empty when the number is not registered
 */
public record TriggerFacts(
    Instant now, Calling calling, Optional<Access> access, Optional<Registration> registration) {

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

  /** The access number that was called. */
  public record Access(boolean enabled) {}

  /**
   * The registration of the caller.
   *
   * @param enabled the number is active
   * @param expiresAt when the registration ends; null for never
   * @param transitPermitted the permission for transit (TrEn)
   * @param callbackEnabled callback is enabled for the extension
   * @param licensed the number holds a seat that the licence covers
   * @param load what is in flight
   * @param usage what has been used, of all that has a limit
   * @param target the number to call back
   */
  public record Registration(
      boolean enabled,
      @Nullable Instant expiresAt,
      boolean transitPermitted,
      boolean callbackEnabled,
      boolean licensed,
      Load load,
      Usage usage,
      Target target) {

    boolean isExpired(Instant now) {
      return expiresAt != null && !now.isBefore(expiresAt);
    }
  }

  /**
   * Callbacks owed or in progress, and their limits.
   *
   * @param mobileInFlight one of this mobile
   * @param extensionInFlight of the extension's mobiles
   * @param extensionLimit null for no limit
   * @param systemInFlight of the whole system
   */
  public record Load(
      boolean mobileInFlight,
      long extensionInFlight,
      @Nullable Integer extensionLimit,
      long systemInFlight,
      long systemLimit) {

    boolean isWithinLimits() {
      return systemInFlight < systemLimit
          && (extensionLimit == null || extensionInFlight < extensionLimit);
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
