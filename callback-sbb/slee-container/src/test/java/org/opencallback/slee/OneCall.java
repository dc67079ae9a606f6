package org.opencallback.slee;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.Script;
import org.opencallback.slee.testing.TestHandle;

/** What tests of a single activity begin with: a service A, which its first event will start. */
abstract class OneCall {

  SleeHarness slee;
  TestHandle call;

  @BeforeEach
  final void start() throws Exception {
    slee = new SleeHarness();
    install();
    call = slee.start("call");
  }

  /** Installs what the tests are about: A without children, if nothing else is said. */
  void install() throws Exception {
    slee.service("A");
  }

  @AfterEach
  final void stop() {
    slee.close();
  }

  /** Does something in A's SBB, in the transaction of an event on the activity. */
  final void run(Script script) throws Exception {
    slee.ping(call, Ping.of(script));
  }
}
