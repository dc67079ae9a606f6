package org.opencallback.network;

import org.opencallback.network.sip.NotSeenException;

/**
 * Measurements of time on a machine that others use too: it may stop for a second at any moment,
 * which spoils one measurement. An exchange that is wrong spoils them all.
 */
public final class Attempts {

  private Attempts() {}

  /**
   * Measures anew and asserts.
   *
   * @param <X> what else it throws
   */
  @FunctionalInterface
  public interface Measurement<X extends Exception> {

    /** Once. */
    void take() throws X;
  }

  /**
   * Measures until it is right.
   *
   * @param most how often at most
   * @throws AssertionError of the last measurement, or its NotSeenException
   */
  public static <X extends Exception> void oneOf(int most, Measurement<X> measurement) throws X {
    for (int left = most - 1; left > 0; left--) {
      try {
        measurement.take();
        return;
      } catch (AssertionError | NotSeenException spoilt) {
        System.err.println("measured again, since " + spoilt.getMessage());
      }
    }
    measurement.take();
  }
}
