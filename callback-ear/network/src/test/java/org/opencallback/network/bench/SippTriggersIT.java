package org.opencallback.network.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.opencallback.network.FakeExchange;
import org.opencallback.network.FreePorts;

/** SIPp places the trigger calls, this module takes the callbacks. */
class SippTriggersIT {

  @Test
  void theTwoCallsOfAFlowAreFoundToBelongTogether() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/sipp")), "SIPp is not installed");
    String peer;
    peer = "127.0.0.1:" + FreePorts.one();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Bench bench = new Bench(new PrintStream(printed, true, UTF_8));
    try (FakeExchange exchange =
        new FakeExchange(peer, Duration.ofMillis(200), Duration.ofMillis(500))) {
      exchange.silent();
      int code =
          bench.run(
              "--triggers=sipp",
              "--server=" + exchange.hostPort(),
              "--listen=" + peer,
              "--count=5",
              "--rate=5",
              "--ring=0.2",
              "--delay=0.5",
              "--talk=0.2",
              "--warm-up=1");

      assertThat(code).as(() -> printed.toString(UTF_8)).isZero();
      assertThat(printed.toString(UTF_8)).contains("(5 measured)");
    }
  }
}
