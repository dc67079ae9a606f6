package org.opencallback.spending;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.opencallback.job.RunningLeg;
import org.opencallback.limit.LimitScope;
import org.opencallback.tariff.Money;
import org.opencallback.tariff.PriceBook;

/**
 * A call in progress, as far as it costs money.
 *
 * @param mobile the mobile's number
 * @param spender who spends it, in each scope of a limit
 * @param legs the answered legs
 */
public record RunningCall(long jobId, String mobile, Spender spender, List<RunningLeg> legs) {

  public RunningCall {
    legs = List.copyOf(legs);
  }

  /**
   * Whose money a call spends. What has been removed meanwhile is null and has no limit.
   *
   * @param extension number of the extension
   * @param accessNumber the number that was called, E.164
   */
  public record Spender(
      Long mobileId,
      String mobile,
      Long extensionId,
      String extension,
      Long accessNumberId,
      String accessNumber) {

    /** The row whose calls are counted together; 0 for the whole exchange. */
    public Long id(LimitScope scope) {
      return switch (scope) {
        case SYSTEM -> 0L;
        case ACCESS_NUMBER -> accessNumberId;
        case EXTENSION -> extensionId;
        case MOBILE -> mobileId;
      };
    }

    /** The number that a limit of this scope may name. */
    public String number(LimitScope scope) {
      return switch (scope) {
        case SYSTEM -> "";
        case ACCESS_NUMBER -> accessNumber;
        case EXTENSION -> extension;
        case MOBILE -> mobile;
      };
    }
  }

  /** A call that has not been placed yet, nor has a job. */
  public static RunningCall withoutLegs(Spender spender) {
    return new RunningCall(0, spender.mobile(), spender, List.of());
  }

  /** The same call with one leg more. */
  RunningCall with(RunningLeg leg) {
    return new RunningCall(
        jobId, mobile, spender, Stream.concat(legs.stream(), Stream.of(leg)).toList());
  }

  /**
   * What the company pays for the call if it goes on until a moment. A leg without a price counts
   * as nothing, as in the sum of the day.
   *
   * @param since legs that were answered before belong to another day
   */
  Money costUntil(Instant moment, Instant since, PriceBook prices) {
    Money sum = Money.ZERO;
    for (RunningLeg leg : legs) {
      if (!leg.answeredAt().isBefore(since)) {
        Money cost = LegCosts.until(leg, moment, mobile, prices).company();
        sum = cost == null ? sum : sum.plus(cost);
      }
    }
    return sum;
  }
}
