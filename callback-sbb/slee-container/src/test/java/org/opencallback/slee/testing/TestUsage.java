package org.opencallback.slee.testing;

import javax.slee.usage.SampleStatistics;

/** The usage parameters of {@link TestAdaptor}. */
public interface TestUsage {

  void incrementMessages(long by);

  void sampleDelay(long sample);

  long getMessages();

  SampleStatistics getDelay();
}
