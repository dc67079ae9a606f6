package org.opencallback.slee.testing;

/** What one test must not leave to the next. */
public final class TestSupport {

  private TestSupport() {}

  public static void reset() {
    Journal.clear();
    Selectors.reset();
    TestAdaptor.INSTANCES.clear();
  }
}
