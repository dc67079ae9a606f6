package org.opencallback.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in the exchange's currency.
 *
 * @param tenThousandths 1/10000 of the currency's unit: carriers quote prices finer than the minor
 *     unit
 */
public record Money(long tenThousandths) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  private static final int SCALE = 4;
  private static final int SHOWN = 2;

  /**
   * An amount as written, such as {@code 1.79}.
   *
   * @throws ArithmeticException if it has more than four decimals
   */
  public static Money of(BigDecimal units) {
    return new Money(
        units.setScale(SCALE, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
  }

  /** An amount as written, such as {@code 1.79}. */
  public static Money of(String units) {
    return of(new BigDecimal(units));
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(tenThousandths, other.tenThousandths));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(tenThousandths, other.tenThousandths));
  }

  public boolean isNegative() {
    return tenThousandths < 0;
  }

  /** The exact amount in units. */
  public BigDecimal units() {
    return BigDecimal.valueOf(tenThousandths, SCALE);
  }

  /** In units with two decimals, rounded half up, as on a bill. */
  public BigDecimal rounded() {
    return units().setScale(SHOWN, RoundingMode.HALF_UP);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(tenThousandths, other.tenThousandths);
  }

  @Override
  public String toString() {
    return units().stripTrailingZeros().scale() > SHOWN
        ? units().stripTrailingZeros().toPlainString()
        : rounded().toPlainString();
  }
}
