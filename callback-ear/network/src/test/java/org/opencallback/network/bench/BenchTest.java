package org.opencallback.network.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.network.FakeExchange;
import org.opencallback.network.FreePorts;

/** A few flows against an exchange of few words: the benchmark counts what happens. */
class BenchTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Bench bench = new Bench(new PrintStream(printed, true, UTF_8));
  private String peer = "";

  @BeforeEach
  void findAFreePort() {
    peer = "127.0.0.1:" + FreePorts.one();
  }

  private FakeExchange exchange() {
    return new FakeExchange(peer, Duration.ofMillis(200), Duration.ofMillis(300));
  }

  private int run(FakeExchange exchange, String... more) {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add("--server=" + exchange.hostPort());
    arguments.add("--listen=" + peer);
    arguments.addAll(
        List.of("--ring=0.2", "--delay=0.3", "--talk=0.5", "--rate=10", "--warm-up=0"));
    return bench.run(arguments.toArray(String[]::new));
  }

  private String printed() {
    return printed.toString(UTF_8);
  }

  @Test
  void flowsOfSignallingAreCountedAndTimed() {
    try (FakeExchange exchange = exchange()) {
      exchange.silent();

      assertThat(run(exchange, "--kind=signalling", "--count=5")).as(this::printed).isZero();
      assertThat(printed())
          .containsPattern("attempted +5 at")
          .containsPattern("completed +5\n")
          .containsPattern("unexpected calls +0\n")
          .containsPattern("callback start error +min -?\\d");
    }
  }

  @Test
  void completeFlowsHearToneAndSpeakBothWays() {
    try (FakeExchange exchange = exchange()) {
      assertThat(run(exchange, "--kind=complete", "--count=2")).as(this::printed).isZero();
      assertThat(printed())
          .containsPattern("completed +2\n")
          .containsPattern("audio +\\d+ frames said");
    }
  }

  @Test
  void timesOfClearingAreReadFromSippsLog() {
    Map<String, Instant> cleared = new HashMap<>();
    SippTriggers.read(
        "cleared +48500000001 2026-01-01\t12:00:00.250000\t1767268800.250000", cleared);
    SippTriggers.read("cleared +48500000002", cleared);
    SippTriggers.read("something else 1 2 1767268800.250000", cleared);

    assertThat(cleared)
        .containsExactly(Map.entry("+48500000001", Instant.parse("2026-01-01T12:00:00.250Z")));
  }

  @Test
  void callbacksCanBeRefused() {
    try (FakeExchange exchange = exchange()) {
      assertThat(run(exchange, "--kind=refused", "--count=3")).as(this::printed).isZero();
    }
  }

  @Test
  void audioThatIsMissingOneWayIsAFailure() {
    try (FakeExchange exchange = exchange()) {
      exchange.oneWay();

      assertThat(run(exchange, "--kind=complete", "--count=1")).isEqualTo(Bench.FAILURES);
      assertThat(printed()).containsPattern("1  audio was missing one way");
    }
  }

  @Test
  void flowsThatFailAreCountedByKind() {
    try (FakeExchange exchange = exchange()) {
      exchange.silent();

      assertThat(run(exchange, "--kind=complete", "--count=2")).isEqualTo(Bench.FAILURES);
      assertThat(printed()).containsPattern("2  no dial tone but another sound, or silence");
    }
  }

  @Test
  void settingsThatCannotWorkAreNamed() {
    assertThat(bench.run("--server=192.0.2.1:5060")).isEqualTo(Bench.BAD_SETTING);
    assertThat(printed()).contains("--server").contains("loopback");
    assertThat(bench.run("--rate=100", "--count=5000", "--mobiles=100"))
        .isEqualTo(Bench.BAD_SETTING);
    assertThat(printed()).contains("--mobiles").contains("there are only 100");
    assertThat(bench.run("--kind=pending", "--count=1000", "--rate=10", "--delay=5"))
        .isEqualTo(Bench.BAD_SETTING);
    assertThat(printed()).contains("--delay: ").contains("at least 120 s are needed");
    assertThat(bench.run("--kind=heavy")).isEqualTo(Bench.BAD_SETTING);
    assertThat(printed()).contains("one of signalling, refused, complete, ringing, pending");
  }

  @Test
  void datagramsLostInFullSocketsAreCountedByPort() {
    String head = "  sl  local_address rem_address st tx_queue rx_queue tr tm->when retrnsmt uid";
    String mine =
        "  1: 0100007F:13C4 00000000:0000 07 00000000:00000000 00:00000000 00000000 0 0 9 2 0 42";
    String other =
        "  2: 0100007F:13CE 00000000:0000 07 00000000:00000000 00:00000000 00000000 0 0 9 2 0 7";

    assertThat(SocketDrops.at(5060, List.of(head, mine, other))).isEqualTo(42);
    assertThat(SocketDrops.at(5061, List.of(head, mine, other))).isZero();
    assertThat(SocketDrops.at(5060, List.of())).isZero();
  }

  @Test
  void percentilesAreNearestRanks() {
    Percentiles times = new Percentiles(List.of(4.0, 1.0, 3.0, 2.0));

    assertThat(List.of(times.at(50), times.at(75), times.at(99), times.at(0)))
        .containsExactly(2.0, 3.0, 4.0, 1.0);
    assertThat(new Percentiles(List.of()).at(50)).isNaN();
  }

  @Test
  void theProcessorTimesOfAProcessAreRead() {
    long self = ProcessHandle.current().pid();

    assertThat(MachineLoad.now(self).serverMillis()).isPositive();
    assertThat(MachineLoad.now(0).serverMillis()).isZero();
  }
}
