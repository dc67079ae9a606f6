package org.opencallback.slee.usage;

import javax.slee.usage.SampleStatistics;

/** One usage parameter of one set: a counter, or the statistics of samples. */
public final class UsageParameter {

  private final String name;
  private final boolean counter;
  private long value;
  private SampleStatistics statistics = new SampleStatistics();

  UsageParameter(String name, boolean counter) {
    this.name = name;
    this.counter = counter;
  }

  public String name() {
    return name;
  }

  /** Whether it is a counter; otherwise it takes samples. */
  public boolean isCounter() {
    return counter;
  }

  /** Adds to the counter; returns what it is then. */
  synchronized long increment(long by) {
    value += by;
    return value;
  }

  synchronized void sample(long sample) {
    long count = statistics.getSampleCount() + 1;
    statistics =
        new SampleStatistics(
            count,
            Math.min(statistics.getMinimum(), sample),
            Math.max(statistics.getMaximum(), sample),
            statistics.getMean() + (sample - statistics.getMean()) / count);
  }

  /** The counter's value. */
  public synchronized long count(boolean reset) {
    long now = value;
    if (reset) {
      value = 0;
    }
    return now;
  }

  /** The statistics of the samples. */
  public synchronized SampleStatistics statistics(boolean reset) {
    SampleStatistics now = statistics;
    if (reset) {
      statistics = new SampleStatistics();
    }
    return now;
  }

  synchronized void reset() {
    value = 0;
    statistics = new SampleStatistics();
  }
}
