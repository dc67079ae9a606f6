package org.opencallback.tariff;

import org.jspecify.annotations.Nullable;

/**
 * One line of the price list.
 *
 * @param subject what is priced
 * @param validity when
 * @param rate how much
 */
public record Price(Subject subject, Validity validity, Rate rate) {

  /**
   * What is priced.
   *
   * @param kind who pays for what
   * @param place zone where the mobile stays; null for {@link PriceKind#EXCHANGE_CALLS}
   * @param zone zone that is called; null for {@link PriceKind#MOBILE_RECEIVES}, and where all
   *     zones cost the same
   * @param operator trunk that the exchange calls over; null for all trunks
   */
  public record Subject(
      PriceKind kind, @Nullable Long place, @Nullable Long zone, @Nullable Long operator) {}

  /** Whether both say what the same thing costs on the same day. */
  public boolean contradicts(Price other) {
    return subject.equals(other.subject) && validity.overlaps(other.validity);
  }
}
