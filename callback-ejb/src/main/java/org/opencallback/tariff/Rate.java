package org.opencallback.tariff;

import java.math.BigInteger;
import java.time.Duration;

/**
 * What an answered call costs.
 *
 * @param perMinute price of a minute
 * @param setupFee price of being answered at all
 * @param increments how time is rounded up
 */
public record Rate(Money perMinute, Money setupFee, Increments increments) {

  public static final Rate FREE = new Rate(Money.ZERO, Money.ZERO, Increments.BY_THE_SECOND);

  private static final BigInteger SECONDS_PER_MINUTE = BigInteger.valueOf(60);
  private static final BigInteger HALF = BigInteger.valueOf(30);

  /** What an answered call costs, rounded half up to 1/10000 of a unit. */
  public Money cost(Duration answered) {
    BigInteger price =
        BigInteger.valueOf(perMinute.tenThousandths())
            .multiply(BigInteger.valueOf(increments.billed(answered)))
            .add(HALF)
            .divide(SECONDS_PER_MINUTE);
    return new Money(price.longValueExact()).plus(setupFee);
  }
}
