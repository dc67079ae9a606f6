package org.opencallback.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SIPp's scenarios against the parties of this module: each side checks the other. */
class SippScenariosIT {

  private static final String MOBILE = "+48601000001";
  private static final String ACCESS = "+48221234500";
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Path SCENARIOS = Path.of("src/main/sipp").toAbsolutePath();

  @TempDir Path directory = Path.of("");

  private final List<Process> started = new ArrayList<>();
  private int sippPort;
  private Carrier party = Carrier.open("127.0.0.1:0", "127.0.0.1:9");

  @BeforeAll
  static void sippIsThere() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/sipp")), "SIPp is not installed");
  }

  @BeforeEach
  void findAFreePort() {
    sippPort = FreePorts.one();
    party.close();
    party = Carrier.open("127.0.0.1:0", "127.0.0.1:" + sippPort);
  }

  @AfterEach
  void stop() {
    started.forEach(Process::destroyForcibly);
    party.close();
  }

  private Process sipp(String scenario, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("sipp", "-sf", SCENARIOS.resolve(scenario).toString(), "-nostdin", "-m", "1"));
    command.addAll(List.of("-i", "127.0.0.1", "-p", String.valueOf(sippPort)));
    command.addAll(List.of("-timeout", "60s", "-timeout_error", "-s", ACCESS));
    command.addAll(List.of("-key", "mobile", MOBILE));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("sipp.txt").toFile())
            .start();
    started.add(process);
    return process;
  }

  private Process caller(String scenario) throws IOException {
    return sipp(scenario, party.hostPort());
  }

  private static int exitCode(Process process) throws InterruptedException {
    assertThat(process.waitFor(65, TimeUnit.SECONDS)).as("SIPp ends").isTrue();
    return process.exitValue();
  }

  @Test
  void aTriggerIsRefused() throws Exception {
    party.whenAnyCalled(
        call -> {
          call.ring();
          call.reject(486, message -> message.add("Reason", "Q.850;cause=17"));
        });

    assertThat(exitCode(caller("trigger.xml"))).as(this::output).isZero();
    assertThat(party.callsTo(ACCESS).get(0).presentedNumber()).isEqualTo(MOBILE);
  }

  @Test
  void aTriggerThatIsAnsweredFails() throws Exception {
    party.whenAnyCalled(CallScript.answerAfter(Duration.ZERO));

    assertThat(exitCode(caller("trigger.xml"))).isNotZero();
  }

  @Test
  void aTriggerWithoutACauseFails() throws Exception {
    party.whenAnyCalled(
        call -> {
          call.ring();
          call.reject(486);
        });

    assertThat(exitCode(caller("trigger.xml"))).isNotZero();
  }

  @Test
  void aTriggerIsCancelled() throws Exception {
    party.whenAnyCalled(CallScript.noAnswer());

    assertThat(exitCode(caller("trigger-cancel.xml"))).as(this::output).isZero();
  }

  @Test
  void optionsAreAnswered() throws Exception {
    assertThat(exitCode(caller("options.xml"))).as(this::output).isZero();
  }

  @Test
  void aCallbackIsAnsweredAndHungUp() throws Exception {
    Process sipp = sipp("callback-answer.xml");
    TriggerCall callback = party.triggerCall("+48221234567", MOBILE);

    assertThat(callback.awaitFinal(SOON).status()).isEqualTo(200);
    callback.awaitBye(SOON);
    assertThat(exitCode(sipp)).as(this::output).isZero();
  }

  @Test
  void aCallbackMeetsABusyMobile() throws Exception {
    Process sipp = sipp("callback-busy.xml");

    assertThat(party.triggerCall("+48221234567", MOBILE).awaitFinal(SOON).status()).isEqualTo(486);
    assertThat(exitCode(sipp)).isZero();
  }

  @Test
  void theMobileDialsByTelephoneEvents() throws Exception {
    Process sipp = sipp("callback-complete-a.xml", "-mi", "127.0.0.1", "-mp", rtpPort());
    TriggerCall callback = party.triggerCall(InviteSpec.call("+48221234567", MOBILE).events(96));
    assertThat(callback.awaitFinal(SOON).status()).isEqualTo(200);

    callback.audio().heard().awaitKeys(3, SOON);

    assertThat(callback.audio().heard().keys()).isEqualTo("101");
    callback.awaitBye(SOON);
    assertThat(exitCode(sipp)).as(this::output).isZero();
  }

  @Test
  void theDestinationSendsBackWhatItHears() throws Exception {
    Process sipp = sipp("destination.xml", "-mi", "127.0.0.1", "-mp", rtpPort(), "-rtp_echo");
    TriggerCall call = party.triggerCall("+48221234567", "101");
    assertThat(call.awaitFinal(SOON).status()).isEqualTo(200);

    List<byte[]> said = call.audio().sayNumberedFrames("A", 20);

    call.audio().heard().awaitFrames(said, 20, SOON);
    call.hangUp();
    assertThat(exitCode(sipp)).as(this::output).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "malformed-method.xml",
        "malformed-no-call-id.xml",
        "malformed-number.xml",
        "malformed-sdp.xml"
      })
  void malformedMessagesAreSent(String scenario) throws Exception {
    party.whenAnyCalled(CallScript.reject(403));

    assertThat(exitCode(caller(scenario))).as(this::output).isZero();
    assertThat(party.trace().entries()).isNotEmpty();
  }

  private static String rtpPort() {
    return String.valueOf(FreePorts.block(2));
  }

  private String output() {
    try {
      return Files.readString(directory.resolve("sipp.txt"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
