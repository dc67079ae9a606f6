package org.opencallback.admission;

import java.util.List;

/**
 * What has been used, of all that has a limit.
 *
 * @param suspended the panic switch: nothing may be used
 * @param callbacks callbacks promised
 * @param money money paid, 1/10000 of the currency's unit
 */
public record Usage(boolean suspended, List<Measure> callbacks, List<Measure> money) {

  /** Nothing is limited. */
  public static final Usage UNLIMITED = new Usage(false, List.of(), List.of());

  public Usage {
    callbacks = List.copyOf(callbacks);
    money = List.copyOf(money);
  }

  /**
   * Something used.
   *
   * @param used how much, in the unit of the limit
   * @param limit how much may be used
   */
  public record Measure(long used, long limit) {
    boolean isBelow() {
      return used < limit;
    }
  }

  boolean hasCallbacksLeft() {
    return callbacks.stream().allMatch(Measure::isBelow);
  }

  boolean hasMoneyLeft() {
    return money.stream().allMatch(Measure::isBelow);
  }
}
