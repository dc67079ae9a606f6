package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.tests.harness.Exchange;

/**
 * After all the other tests (junit-platform.properties orders the classes): what they have left in
 * the exchange.
 */
@Order(Integer.MAX_VALUE)
class LastIT {

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  @Test
  void nothingIsHeld() {
    EXCHANGE.server().leftovers().awaitNone();
    assertThat(EXCHANGE.server().leftovers().held()).isEmpty();
  }

  /** The last test's call may be ending at this moment. */
  @Test
  void noJobIsOpen() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(
                        EXCHANGE
                            .directory()
                            .query(
                                "select * from callback_request"
                                    + " where status in ('SCHEDULED', 'DIALLING')"))
                    .isEmpty());
  }

  @Test
  void noErrorIsInTheLog() {
    assertThat(EXCHANGE.server().logLines(" ERROR ")).isEmpty();
  }
}
