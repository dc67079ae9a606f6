package org.opencallback.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.job.CallLimits;
import org.opencallback.job.CallOutcome;
import org.opencallback.job.CallReport;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.DialPolicy;
import org.opencallback.job.LegReport;
import org.opencallback.job.Origination;
import org.opencallback.job.SipTarget;
import org.opencallback.job.TrunkCall;
import org.opencallback.job.TrunkKind;
import org.opencallback.network.Carrier;
import org.opencallback.network.DigitMode;
import org.opencallback.network.IncomingCall;
import org.opencallback.network.InviteSpec;
import org.opencallback.network.TriggerCall;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.network.sip.SipMessageBuilder;
import org.opencallback.trigger.FinalResponse;
import org.opencallback.trigger.RefusalReason;
import org.opencallback.trigger.Transport;
import org.opencallback.trigger.TriggerDecision;

/** The main job and its races, on real packets. */
class CallbackServiceIT {

  private static final String MOBILE = "+48601000001";
  private static final String COMPANY = "+48221234567";
  private static final String ACCESS = "+48221234500";
  private static final String SHOP = "+48223334455";
  private static final Duration SOON = Duration.ofSeconds(5);

  @TempDir private static Path directory;

  private static Exchange exchange;
  private static Carrier carrier;

  @BeforeAll
  static void start() throws Exception {
    exchange = new Exchange(directory);
    carrier = exchange.carrier();
  }

  @AfterAll
  static void nothingIsLeft() {
    try {
      exchange.awaitNothingLeft();
    } finally {
      carrier.close();
      exchange.close();
    }
  }

  @BeforeEach
  @AfterEach
  void forget() {
    exchange.beans().forget();
  }

  // ---- the trigger

  @Test
  void letsATriggerRingThenPromisesThenRefuses() {
    TriggerCall trigger = carrier.triggerCall(MOBILE, ACCESS);
    trigger.awaitProvisional(100);
    SipMessage ringing = trigger.awaitProvisional(180);
    SipMessage refusal = trigger.awaitFinal();

    assertThat(ringing.hasSdp()).isFalse();
    assertThat(ringing.toTag()).isNotEmpty().isEqualTo(refusal.toTag());
    assertThat(refusal.status()).isEqualTo(486);
    assertThat(refusal.header("Reason")).contains("Q.850;cause=17;text=\"callback\"");
    assertThat(trigger.ringTime()).isBetween(Duration.ofMillis(290), Duration.ofMillis(800));
    Beans.Promise promise = exchange.beans().awaitPromise();
    assertThat(promise.at()).isBefore(trigger.finalAt());
    assertThat(exchange.beans().awaitCleared().jobId()).isEqualTo(promise.jobId());
    assertThat(exchange.beans().awaitDecision().peer().port())
        .isEqualTo(carrier.address().getPort());
  }

  @Test
  void promisesJustTheSameWhenTheCallerHangsUp() {
    exchange
        .beans()
        .decide(call -> new TriggerDecision.Accepted(Beans.plan(call, Duration.ofSeconds(6))));
    TriggerCall trigger = carrier.triggerCall(MOBILE, ACCESS);
    trigger.awaitProvisional(180);

    assertThat(trigger.cancel().status()).isEqualTo(487);
    assertThat(trigger.ringTime()).isLessThan(Duration.ofSeconds(3));
    exchange.beans().awaitCleared();
    assertThat(exchange.beans().promises()).hasSize(1);
  }

  @Test
  void answersACancelThatCrossesTheRefusalAndPromisesOnce() {
    TriggerCall trigger = carrier.triggerCall(MOBILE, ACCESS);
    trigger.awaitFinal();
    trigger.sendCancel();

    carrier
        .trace()
        .await(
            "200 to the CANCEL",
            entry ->
                entry.message().status() == 200
                    && entry.message().callId().equals(trigger.callId()),
            SOON);
    exchange.beans().awaitCleared();
    assertThat(exchange.beans().promises()).hasSize(1);
  }

  @Test
  void refusesAtOnceAsDecided() {
    exchange
        .beans()
        .decide(
            call ->
                new TriggerDecision.Refused(
                    RefusalReason.UNKNOWN_CALLER, new FinalResponse(403, 21)));
    TriggerCall trigger = carrier.triggerCall("+48600999999", ACCESS);
    SipMessage refusal = trigger.awaitFinal();

    assertThat(refusal.status()).isEqualTo(403);
    assertThat(refusal.header("Reason")).contains("Q.850;cause=21;text=\"callback\"");
    assertThat(trigger.timeOf("180")).isEmpty();
    assertThat(exchange.beans().promises()).isEmpty();
  }

  @Test
  void sendsTheCallerElsewhereAsDecided() {
    exchange
        .beans()
        .decide(
            call ->
                new TriggerDecision.Redirected(
                    RefusalReason.UNKNOWN_CALLER, "sip:reception@192.0.2.5"));
    SipMessage moved = carrier.triggerCall("+48600999999", ACCESS).awaitFinal();

    assertThat(moved.status()).isEqualTo(302);
    assertThat(moved.header("Contact").orElseThrow()).contains("sip:reception@192.0.2.5");
  }

  @Test
  void givesAFinalResponseWhateverGoesWrong() {
    exchange.beans().fail(1); // the decision
    assertThat(carrier.triggerCall(MOBILE, ACCESS).awaitFinal().status()).isEqualTo(500);

    exchange.beans().forget();
    TriggerCall unpromised = carrier.triggerCall(MOBILE, ACCESS);
    unpromised.awaitProvisional(180);
    exchange.beans().fail(1); // the promise
    assertThat(unpromised.awaitFinal().status()).isEqualTo(500);
    assertThat(exchange.beans().promises()).isEmpty();
  }

  @Test
  void refusesWhatSipRefuses() {
    SipMessage reliable =
        carrier
            .triggerCall(InviteSpec.call(MOBILE, ACCESS).header("Require", "100rel"))
            .awaitFinal();
    assertThat(reliable.status()).isEqualTo(420);
    assertThat(reliable.header("Unsupported")).contains("100rel");
    assertThat(exchange.beans().promises()).isEmpty();
  }

  /** A trunk is known by its packets' source, so nobody may write another one into the Via. */
  @Test
  void believesNoSourceThatTheCallerClaims() {
    exchange
        .beans()
        .decide(
            call ->
                new TriggerDecision.Refused(
                    RefusalReason.UNKNOWN_TRUNK, new FinalResponse(403, 21)));
    String peer = carrier.hostPort();
    long random = System.nanoTime();
    carrier.request(
        SipMessage.request("INVITE", "sip:" + ACCESS + "@127.0.0.1")
            .add("Via", "SIP/2.0/UDP " + peer + ";received=192.0.2.66;branch=z9hG4bK" + random)
            .add("Max-Forwards", "70")
            .add("From", "<sip:1@" + peer + ">;tag=a")
            .add("To", "<sip:" + ACCESS + "@127.0.0.1>")
            .add("Call-ID", random + "@" + peer)
            .add("CSeq", "1 INVITE")
            .add("Contact", "<sip:1@" + peer + ">")
            .build(),
        SOON);
    assertThat(exchange.beans().awaitDecision().peer().address()).isEqualTo("127.0.0.1");
  }

  @Test
  void answersWhatIsNobodys() {
    assertThat(carrier.options(SOON).status()).isEqualTo(200);
    assertThat(outside("BYE").status()).isEqualTo(481);
    assertThat(outside("INFO").status()).isEqualTo(481);
    assertThat(outside("CANCEL").status()).isEqualTo(481);
    assertThat(outside("REGISTER").status()).isEqualTo(405);
    assertThat(outside("SUBSCRIBE").status()).isEqualTo(405);
    assertThat(outside("HELLO").status()).isEqualTo(501);
  }

  private static SipMessage outside(String method) {
    String peer = carrier.hostPort();
    String uri = "sip:445@127.0.0.1:" + carrier.exchange().getPort();
    long random = System.nanoTime();
    return carrier.request(
        SipMessage.request(method, uri)
            .add("Via", "SIP/2.0/UDP " + peer + ";branch=z9hG4bK" + random)
            .add("Max-Forwards", "70")
            .add("From", "<sip:1@" + peer + ">;tag=a")
            .add("To", "<" + uri + ">" + (method.equals("REGISTER") ? "" : ";tag=b"))
            .add("Call-ID", random + "@" + peer)
            .add("CSeq", "7 " + method)
            .add("Contact", "<sip:1@" + peer + ">")
            .add("Event", "presence")
            .build(),
        SOON);
  }

  // ---- the callback

  @Test
  void connectsTheMobileToWhatItDials() throws Exception {
    exchange.beans().route("0223334455", to(SHOP, COMPANY));
    IncomingCall a = answeredCallback(7);
    assertThat(a.presentedNumber()).isEqualTo(COMPANY);
    assertThat(a.invite().number("P-Asserted-Identity")).isEqualTo(COMPANY);
    assertThat(exchange.beans().awaitAnswer()).isEqualTo(7);
    a.audio().heard().awaitTone(425, SOON);

    a.sendDigits("0223334455", DigitMode.RTP_EVENT);
    IncomingCall b = carrier.expectCall(SHOP, SOON);
    assertThat(b.presentedNumber()).isEqualTo(COMPANY);
    assertThat(b.invite().text()).doesNotContain(MOBILE.substring(3));
    b.ring();
    a.audio().heard().awaitTone(425, SOON); // ringback
    b.answer();

    List<byte[]> ofA = a.audio().sayNumberedFrames("A", 50);
    b.audio().heard().awaitFrames(ofA, 40, SOON);
    List<byte[]> ofB = b.audio().sayNumberedFrames("B", 50);
    a.audio().heard().awaitFrames(ofB, 40, SOON);

    assertThat(a.hangUp().status()).isEqualTo(200);
    b.awaitBye();
    CallReport report = exchange.beans().awaitReport(7);
    assertThat(report.jobId()).isEqualTo(7);
    assertThat(report.outcome()).isEqualTo(CallOutcome.CONNECTED);
    assertThat(report.legs())
        .extracting(LegReport::party)
        .containsExactly(LegReport.Party.A, LegReport.Party.B);
    assertThat(report.legs()).allSatisfy(leg -> assertThat(leg.answeredAt()).isNotNull());
    assertThat(report.legs()).extracting(LegReport::q850Cause).containsOnly(16);
    assertThat(report.legs().get(0).callId()).isEqualTo(a.callId());
    assertThat(report.history()).contains("ALERTING_B: AnsweredB -> ACTIVE");
  }

  @Test
  void takesDigitsByInfo() throws Exception {
    exchange.beans().route("101", to("101", COMPANY));
    IncomingCall a = answeredCallback(8);
    a.audio().heard().awaitTone(425, SOON);
    a.sendDigits("101", DigitMode.INFO);
    IncomingCall b = carrier.expectCall("101", SOON);
    b.answer();
    b.hangUp();
    a.audio().heard().awaitTone(425, SOON); // busy
    a.hangUp();
    assertThat(exchange.beans().awaitReport(8).outcome()).isEqualTo(CallOutcome.CONNECTED);
  }

  @Test
  void reportsThatAIsBusy() throws Exception {
    exchange.due(order(9, to(MOBILE, COMPANY), Duration.ofHours(2)));
    carrier.expectCall(MOBILE, SOON).reject(486);
    CallReport report = exchange.beans().awaitReport(9);
    assertThat(report.outcome()).isEqualTo(CallOutcome.A_BUSY);
    assertThat(report.legs()).singleElement().extracting(LegReport::sipStatus).isEqualTo(486);
  }

  @Test
  void triesTheNextTrunkOnA503AndWhenThePeerIsSilent() throws Exception {
    try (Carrier second = exchange.carrier();
        Carrier third = exchange.carrier()) {
      second.deaf(true);
      Origination route = to(MOBILE, COMPANY, carrier, second, third);
      exchange.due(order(10, route, Duration.ofHours(2)));
      carrier.expectCall(MOBILE, SOON).reject(503);
      IncomingCall a = third.expectCall(MOBILE, Duration.ofSeconds(10)).ring().answer();
      a.hangUp();
      second.deaf(false);
      CallReport report = exchange.beans().awaitReport(10);
      assertThat(report.outcome()).isEqualTo(CallOutcome.NOT_CONNECTED);
      assertThat(report.legs()).extracting(LegReport::sipStatus).containsExactly(503, 0, 0);
      assertThat(report.legs()).extracting(LegReport::trunkId).containsExactly(1L, 2L, 3L);
    }
  }

  @Test
  void givesUpWhenANeverAnswers() throws Exception {
    Origination route =
        new Origination(MOBILE, to(MOBILE, COMPANY).attempts(), Duration.ofSeconds(1));
    exchange.due(order(11, route, Duration.ofHours(2)));
    IncomingCall a = carrier.expectCall(MOBILE, SOON).ring();
    a.awaitCancel();
    assertThat(exchange.beans().awaitReport(11).outcome()).isEqualTo(CallOutcome.A_NO_ANSWER);
  }

  @Test
  void givesBusyToneThenDialToneWhenBIsBusy() throws Exception {
    exchange.beans().route("101", to("101", COMPANY));
    exchange.beans().route("102", to("102", COMPANY));
    IncomingCall a = answeredCallback(12);
    a.sendDigits("101", DigitMode.RTP_EVENT);
    carrier.expectCall("101", SOON).reject(486);
    a.audio().heard().awaitTone(425, SOON);
    a.sendDigits("102", DigitMode.RTP_EVENT);
    carrier.expectCall("102", SOON).answer().hangUp();
    a.hangUp();
    CallReport report = exchange.beans().awaitReport(12);
    assertThat(report.outcome()).isEqualTo(CallOutcome.CONNECTED);
    assertThat(report.legs()).extracting(LegReport::sipStatus).containsExactly(0, 486, 0);
  }

  @Test
  void letsAHearTheEarlyMediaOfB() throws Exception {
    exchange.beans().route("101", to("101", COMPANY));
    IncomingCall a = answeredCallback(13);
    a.sendDigits("101", DigitMode.RTP_EVENT);
    IncomingCall b = carrier.expectCall("101", SOON).progress();
    a.audio().heard().awaitFrames(b.audio().sayNumberedFrames("early", 50), 30, SOON);
    b.answer();
    b.hangUp();
    a.hangUp();
    exchange.beans().awaitReport(13);
  }

  @Test
  void givesDialToneAgainOnTheFollowOnKeys() throws Exception {
    exchange.beans().route("101", to("101", COMPANY));
    exchange.beans().route("102", to("102", COMPANY));
    IncomingCall a = answeredCallback(14);
    a.sendDigits("101", DigitMode.RTP_EVENT);
    IncomingCall first = carrier.expectCall("101", SOON).answer();
    a.sendDigits("**", DigitMode.RTP_EVENT);
    first.awaitBye();
    a.audio().heard().awaitTone(425, SOON);
    a.sendDigits("102", DigitMode.RTP_EVENT);
    IncomingCall ringing = carrier.expectCall("102", SOON).ring();
    a.sendDigits("**", DigitMode.RTP_EVENT);
    ringing.awaitCancel();
    a.hangUp();
    assertThat(exchange.beans().awaitReport(14).legs()).hasSize(3);
  }

  @Test
  void releasesBWhenAHangsUpWhileBRings() throws Exception {
    exchange.beans().route("101", to("101", COMPANY));
    IncomingCall a = answeredCallback(15);
    a.sendDigits("101", DigitMode.RTP_EVENT);
    IncomingCall b = carrier.expectCall("101", SOON).ring();
    a.hangUp();
    b.awaitCancel();
    assertThat(exchange.beans().awaitReport(15).outcome()).isEqualTo(CallOutcome.NOT_CONNECTED);
  }

  @Test
  void endsAnAnswerOfBThatCrossesTheHangUpOfA() throws Exception {
    exchange.beans().route("101", to("101", COMPANY));
    IncomingCall a = answeredCallback(16);
    a.sendDigits("101", DigitMode.RTP_EVENT);
    IncomingCall b = carrier.expectCall("101", SOON).ring();
    Thread answer = new Thread(b::sendAnswer);
    answer.start();
    a.hangUp();
    answer.join();
    if (b.isAnswered()) {
      b.awaitAck(SOON);
      b.awaitBye();
    }
    exchange.beans().awaitReport(16);
  }

  @Test
  void answersHoldAndRefreshAndUnknownRequestsInADialog() throws Exception {
    IncomingCall a = answeredCallback(17);
    SipMessage held = a.hold();
    assertThat(held.status()).isEqualTo(200);
    assertThat(held.body()).contains("a=recvonly");
    assertThat(a.resume().status()).isEqualTo(200);
    assertThat(a.refresh().status()).isEqualTo(200);
    assertThat(a.request("OPTIONS", message -> message).status()).isEqualTo(200);
    assertThat(a.request("MESSAGE", message -> message).status()).isEqualTo(405);
    assertThat(a.request("REFER", message -> message.add("Refer-To", "<sip:1@192.0.2.5>")).status())
        .isEqualTo(405);
    assertThat(a.request("INFO", message -> message.body("text/plain", "x")).status())
        .isEqualTo(415);
    assertThat(a.request("UPDATE", message -> message.add("Session-Expires", "30")).status())
        .isEqualTo(422);
    assertThat(a.request("INVITE", message -> message.body("application/sdp", "rubbish")).status())
        .isIn(400, 488);
    a.hangUp();
    exchange.beans().awaitReport(17);
  }

  /** Neither RTP nor signalling: not billed for ever. */
  @Test
  void releasesALegThatIsDead() throws Exception {
    IncomingCall a = answeredCallback(18);
    a.refuse("OPTIONS", 481);
    a.audio().close();
    a.awaitRequest("OPTIONS", SOON);
    a.awaitBye();
    CallReport report = exchange.beans().awaitReport(18);
    assertThat(report.legs()).singleElement().extracting(LegReport::q850Cause).isEqualTo(27);
  }

  @Test
  void keepsASilentLegThatAnswers() throws Exception {
    IncomingCall a = answeredCallback(22);
    a.audio().close();
    a.awaitRequest("OPTIONS", SOON);
    assertThat(a.hangUp().status()).isEqualTo(200);
    CallReport report = exchange.beans().awaitReport(22);
    assertThat(report.legs()).singleElement().extracting(LegReport::q850Cause).isEqualTo(16);
  }

  /** RFC 4028: we are the refresher, and the peer's own request crosses (RFC 3261 §14.1). */
  @Test
  void refreshesTheSessionAndTriesAgainAfterGlare() throws Exception {
    IncomingCall a = callback(23, message -> message.add("Session-Expires", "4;refresher=uac"));
    a.refuse("UPDATE", 491);
    SipMessage update = a.awaitRequest("UPDATE", SOON);
    assertThat(update.header("Session-Expires")).contains("4;refresher=uac");
    assertThat(update.hasSdp()).isFalse();
    Awaitility.await().atMost(Duration.ofSeconds(6)).until(() -> requests(a, "UPDATE") == 2);
    assertThat(a.isEnded()).isFalse();
    a.hangUp();
    exchange.beans().awaitReport(23);
  }

  @Test
  void refreshesByReinviteWhenThePeerHasNoUpdate() throws Exception {
    IncomingCall a =
        callback(
            24,
            message ->
                message.set("Allow", "INVITE, ACK, BYE").add("Session-Expires", "2;refresher=uac"));
    SipMessage reinvite = a.awaitRequest("INVITE", SOON);
    assertThat(reinvite.hasSdp()).isTrue();
    a.hangUp();
    exchange.beans().awaitReport(24);
  }

  @Test
  void releasesALegWhosePeerDoesNotRefreshTheSession() throws Exception {
    IncomingCall a = callback(25, message -> message.add("Session-Expires", "3;refresher=uas"));
    a.awaitBye();
    exchange.beans().awaitReport(25);
  }

  // ---- forking (RFC 3261 §13.2.2.4)

  /**
   * The stack takes a second 200 for a repetition of the first and the adaptor drops it, so the
   * fork's own time-out ends it (RFC 3261 §13.3.1.4). The call must not suffer.
   */
  @Test
  void isNotDisturbedByASecondAnswerOfAForkedInvite() throws Exception {
    IncomingCall a = answeredCallback(26);
    carrier.endpoint().sendOnce(forked(a, "fork"), carrier.exchange());
    a.audio().heard().awaitTone(425, SOON);
    assertThat(a.request("OPTIONS", message -> message).status()).isEqualTo(200);
    assertThat(a.hangUp().status()).isEqualTo(200);
    CallReport report = exchange.beans().awaitReport(26);
    assertThat(report.legs()).hasSize(1);
  }

  @Test
  void takesTheForkThatAnswers() throws Exception {
    exchange.due(order(27, to(MOBILE, COMPANY), Duration.ofSeconds(2)));
    IncomingCall a = carrier.expectCall(MOBILE, SOON).ring();
    carrier.endpoint().sendOnce(forked(a, "other"), carrier.exchange());
    exchange.beans().awaitAnswer();
    carrier.trace().await("BYE to the fork", entry -> isBye(entry.message(), "other"), SOON);
  }

  private static boolean isBye(SipMessage message, String toTag) {
    return message.isRequest("BYE") && message.toTag().equals(toTag);
  }

  private static SipMessage forked(IncomingCall call, String tag) {
    SipMessage invite = call.invite();
    return SipMessage.response(200, "OK")
        .add("Via", invite.header("Via").orElseThrow())
        .add("From", invite.header("From").orElseThrow())
        .add("To", invite.header("To").orElseThrow() + ";tag=" + tag)
        .add("Call-ID", invite.callId())
        .add("CSeq", invite.cseq() + " INVITE")
        .add("Contact", "<sip:fork@" + carrier.hostPort() + ">")
        .sdp(call.audio().description().text())
        .build();
  }

  private static long requests(IncomingCall call, String method) {
    return call.received().stream().filter(entry -> entry.message().isRequest(method)).count();
  }

  @Test
  void cutsACallAtItsLimitWithAWarning() throws Exception {
    exchange.beans().route("101", to("101", COMPANY));
    exchange.due(
        new CallbackOrder(
            19,
            1,
            1,
            to(MOBILE, COMPANY),
            "PL",
            policy(),
            new CallLimits(Duration.ofSeconds(5), Duration.ofMinutes(3), Duration.ofSeconds(2))));
    IncomingCall a = carrier.expectCall(MOBILE, SOON).answer();
    a.sendDigits("101", DigitMode.RTP_EVENT);
    IncomingCall b = carrier.expectCall("101", SOON).answer();
    a.awaitBye(Duration.ofSeconds(10));
    b.awaitBye();
    CallReport report = exchange.beans().awaitReport(19);
    assertThat(report.history()).contains("LimitWarning").contains("LimitReached");
    Duration lasted =
        Duration.between(report.legs().get(0).answeredAt(), report.legs().get(0).endedAt());
    assertThat(lasted).isBetween(Duration.ofMillis(4900), Duration.ofMillis(5500));
  }

  @Test
  void releasesTheCallWhenWeAreAtFaultAndReportsIt() throws Exception {
    exchange.due(order(20, to(MOBILE, COMPANY), Duration.ofHours(2)));
    IncomingCall a = carrier.expectCall(MOBILE, SOON).ring();
    exchange.beans().fail(1); // the record of the answer
    a.answer();
    a.awaitBye();
    assertThat(exchange.beans().awaitReport(20).outcome()).isEqualTo(CallOutcome.INTERNAL_ERROR);
  }

  @Test
  void reportsInTheEndAlthoughTheReportFailsAtFirst() throws Exception {
    IncomingCall a = answeredCallback(21);
    exchange.beans().awaitAnswer();
    exchange.beans().fail(2);
    a.hangUp();
    assertThat(exchange.beans().awaitReport(21).legs()).hasSize(1);
  }

  @Test
  void handlesManyCallsAtOnce() throws Exception {
    int calls = 60;
    for (int i = 0; i < calls; i++) {
      exchange.due(order(1000 + i, to("+4860100" + (1000 + i), COMPANY), Duration.ofHours(2)));
    }
    for (int i = 0; i < calls; i++) {
      IncomingCall a = carrier.expectCall("+4860100" + (1000 + i), SOON).ring().answer();
      a.hangUp();
    }
    Set<Long> jobs = new HashSet<>();
    for (int i = 0; i < calls; i++) {
      jobs.add(exchange.beans().awaitReport().jobId());
    }
    assertThat(jobs).hasSize(calls);
  }

  private static IncomingCall answeredCallback(long job) throws Exception {
    exchange.due(order(job, to(MOBILE, COMPANY), Duration.ofHours(2)));
    return carrier.expectCall(MOBILE, SOON).ring().answer();
  }

  private static IncomingCall callback(long job, UnaryOperator<SipMessageBuilder> answer)
      throws Exception {
    exchange.due(order(job, to(MOBILE, COMPANY), Duration.ofHours(2)));
    return carrier.expectCall(MOBILE, SOON).ring().answer(answer);
  }

  private static CallbackOrder order(long job, Origination partyA, Duration limit) {
    return new CallbackOrder(
        job,
        1,
        1,
        partyA,
        "PL",
        policy(),
        new CallLimits(limit, Duration.ofMinutes(3), Duration.ofSeconds(15)));
  }

  private static DialPolicy policy() {
    return new DialPolicy(Duration.ofSeconds(10), Duration.ofSeconds(5), 20, 3, '#', "**");
  }

  private static Origination to(String number, String presented, Carrier... carriers) {
    Carrier[] over = carriers.length == 0 ? new Carrier[] {carrier} : carriers;
    List<TrunkCall> calls = new ArrayList<>();
    for (Carrier trunk : over) {
      calls.add(
          new TrunkCall(
              calls.size() + 1L,
              "trunk" + calls.size(),
              TrunkKind.VOIP,
              new SipTarget("127.0.0.1", trunk.address().getPort(), Transport.UDP),
              number,
              presented,
              List.of("PCMA", "PCMU")));
    }
    return new Origination(number, calls, Duration.ofSeconds(30));
  }
}
