package org.opencallback.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demonstration against an exchange of few words. */
class CallDemoTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final CallDemo demo =
      new CallDemo(new PrintStream(printed, true, UTF_8), Ladder.Style.ASCII);
  private String peer = "";

  @BeforeEach
  void findAFreePort() {
    peer = "127.0.0.1:" + FreePorts.one();
  }

  private int run(FakeExchange exchange, String... more) {
    String[] arguments = {
      "--server=" + exchange.hostPort(),
      "--listen=" + peer,
      "--ring=0.3",
      "--delay=0.4",
      "--frames=10"
    };
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return demo.run(all);
  }

  private String printed() {
    return printed.toString(UTF_8);
  }

  @Test
  void aCallThatGoesAsItShouldIsDrawnAndExitsWithZero() {
    Attempts.oneOf(3, this::assertDrawnAndExitsWithZero);
  }

  private void assertDrawnAndExitsWithZero() {
    try (FakeExchange exchange =
        new FakeExchange(peer, Duration.ofMillis(300), Duration.ofMillis(400))) {
      int code = run(exchange);

      assertThat(printed())
          .contains("486 Busy Here, Q.850 cause 17")
          .contains("425 Hz dial tone heard")
          .contains("audio A->B 10/10 frames bit for bit")
          .contains("audio B->A 10/10 frames bit for bit")
          .contains("The call went as it should.");
      assertThat(code).isZero();
    }
  }

  @Test
  void aDestinationThatSeesTheMobileMakesItFail() {
    try (FakeExchange exchange =
        new FakeExchange(peer, Duration.ofMillis(300), Duration.ofMillis(400))) {
      exchange.showToDestination("+48601000001");

      assertThat(run(exchange)).isEqualTo(CallDemo.WRONG);
      assertThat(printed())
          .contains("WRONG  the mobile's number is nowhere")
          .contains("did NOT go as it should");
    }
  }

  @Test
  void aCallbackThatComesTooEarlyMakesItFail() {
    Attempts.oneOf(3, this::assertTooEarly);
  }

  private void assertTooEarly() {
    try (FakeExchange exchange =
        new FakeExchange(peer, Duration.ofMillis(300), Duration.ofMillis(10))) {
      assertThat(run(exchange, "--delay=0.8")).isEqualTo(CallDemo.WRONG);
      assertThat(printed()).contains("WRONG  callback after the trigger call had cleared");
    }
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    assertThat(demo.run("--server=127.0.0.1:9", "--listen=" + peer)).isEqualTo(CallDemo.WRONG);
    assertThat(printed()).contains("No SIP server answers at 127.0.0.1:9");
  }

  @Test
  void aWrongSettingIsNamedWithItsValue() {
    assertThat(demo.run("--ring=two")).isEqualTo(CallDemo.BAD_SETTING);
    assertThat(printed()).contains("--ring").contains("\"two\"").contains("seconds such as 5.0");
    assertThat(demo.run("--rings=2")).isEqualTo(CallDemo.BAD_SETTING);
    assertThat(printed()).contains("\"--rings=2\" is no setting");
  }

  @Test
  void helpIsPrinted() {
    assertThat(demo.run("--help")).isZero();
    assertThat(printed()).contains("--digit-mode");
  }
}
