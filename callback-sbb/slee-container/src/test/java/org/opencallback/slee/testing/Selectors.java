package org.opencallback.slee.testing;

import java.util.function.UnaryOperator;
import javax.slee.InitialEventSelector;

/** What the SBBs of the running test answer. */
public final class Selectors {

  static volatile boolean createFails;
  static volatile boolean removeFails;
  private static volatile UnaryOperator<InitialEventSelector> selector = UnaryOperator.identity();

  private Selectors() {}

  static InitialEventSelector select(InitialEventSelector question) {
    return selector.apply(question);
  }

  /** Has the initial event selector method do this. */
  public static void use(UnaryOperator<InitialEventSelector> answer) {
    selector = answer;
  }

  /** Has {@code sbbCreate} throw a CreateException, or no longer. */
  public static void failCreation(boolean fails) {
    createFails = fails;
  }

  /** Has {@code sbbRemove} throw an exception, or no longer. */
  public static void failRemoval(boolean fails) {
    removeFails = fails;
  }

  static void reset() {
    removeFails = false;
    selector = UnaryOperator.identity();
    createFails = false;
  }
}
