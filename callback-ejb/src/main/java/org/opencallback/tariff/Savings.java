package org.opencallback.tariff;

/**
 * What calling back saves against calling directly.
 *
 * @param direct what the direct calls would have cost
 * @param company what the company paid for both legs
 * @param mobile what the mobiles' owners paid to be called back
 */
public record Savings(Money direct, Money company, Money mobile) {

  public static final Savings NONE = new Savings(Money.ZERO, Money.ZERO, Money.ZERO);

  /** What calling back cost, whoever paid. */
  public Money callback() {
    return company.plus(mobile);
  }

  /** What was saved; negative when calling back was dearer. */
  public Money saved() {
    return direct.minus(callback());
  }

  public boolean isLoss() {
    return saved().isNegative();
  }

  public Savings plus(Savings other) {
    return new Savings(
        direct.plus(other.direct), company.plus(other.company), mobile.plus(other.mobile));
  }

  /** What to do about it. */
  public Advice advice() {
    if (!isLoss()) {
      return Advice.NONE;
    }
    if (mobile.compareTo(direct) > 0) {
      return Advice.RECEIVING_COSTS_MORE_THAN_CALLING;
    }
    return company.compareTo(direct) > 0
        ? Advice.EXCHANGE_LEGS_COST_MORE_THAN_CALLING
        : Advice.BOTH_TOGETHER_COST_MORE;
  }

  /** Advice about a loss. */
  public enum Advice {
    /** There is no loss. */
    NONE,
    /** Being called there costs more than calling: call directly, or take another SIM card. */
    RECEIVING_COSTS_MORE_THAN_CALLING,
    /** The exchange's own calls are too dear: another trunk or route for these zones. */
    EXCHANGE_LEGS_COST_MORE_THAN_CALLING,
    /** Neither is too dear alone, both together are: short calls are better made directly. */
    BOTH_TOGETHER_COST_MORE
  }
}
