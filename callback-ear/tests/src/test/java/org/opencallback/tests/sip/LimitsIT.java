package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Directory.row;
import static org.opencallback.tests.harness.Scene.SOON;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.network.Attempts;
import org.opencallback.network.DigitMode;
import org.opencallback.network.IncomingCall;
import org.opencallback.network.audio.Heard;
import org.opencallback.network.audio.HeardPacket;
import org.opencallback.tests.harness.CallbackServer;
import org.opencallback.tests.harness.Directory;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Scene;

/**
 * How long a call may last; shortened here from 180 s, warned 15 s before, to 8 s and 3 s. And what
 * cuts it before: its money is used up, all callbacks are stopped.
 */
class LimitsIT {

  private static final Duration LIMIT = Duration.ofSeconds(8);
  private static final Duration WARNING = Duration.ofSeconds(3);
  private static final Duration TOLERANCE = Duration.ofMillis(700);

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static Scene analogue;
  private static Scene voip;

  @BeforeAll
  static void open() {
    EXCHANGE
        .directory()
        .settings(
            row("max_analogue_call_ms", LIMIT.toMillis()).and("warning_ms", WARNING.toMillis()));
    analogue = EXCHANGE.scene(row(), row("kind", "ANALOGUE"));
    voip = EXCHANGE.scene();
    EXCHANGE.directory().settle();
  }

  @AfterAll
  static void close() {
    analogue.close();
    voip.close();
    EXCHANGE.directory().settings(row("max_analogue_call_ms", 180_000).and("warning_ms", 15_000));
    EXCHANGE.directory().settle();
  }

  private static IncomingCall answered(Scene scene, IncomingCall a) {
    a.sendDigits(scene.dialledNumber(), DigitMode.RTP_EVENT);
    IncomingCall b = scene.destination().expectCall(SOON);
    b.answer();
    return b;
  }

  @Test
  void aCallOverTwoAnalogueTrunksIsWarnedAndThenCut() {
    Attempts.oneOf(3, LimitsIT::assertWarnedAndCutByTheClock);
  }

  private static void assertWarnedAndCutByTheClock() {
    analogue.nextMobile();
    IncomingCall a = analogue.callback();
    a.ring().answer();
    Instant start = analogue.carrier().now();
    a.audio().heard().awaitTone(425, SOON);
    IncomingCall b = answered(analogue, a);
    Instant joined = analogue.carrier().now();

    a.awaitBye(LIMIT.plus(SOON));
    b.awaitBye();

    assertThat(Duration.between(start, a.timeOf("BYE").orElseThrow()))
        .as("from the answer of A to the cut")
        .isCloseTo(LIMIT, TOLERANCE);
    assertThat(Duration.between(start, firstSound(a.audio().heard(), joined.plusMillis(300))))
        .as("from the answer of A to the warning tone")
        .isCloseTo(LIMIT.minus(WARNING), TOLERANCE);
  }

  @Test
  void aCallOverVoipTrunksIsNotCut() {
    IncomingCall a = voip.dialTone();
    IncomingCall b = answered(voip, a);

    // They talk until after the limit of analogue trunks, and are still heard.
    int frames = (int) LIMIT.plusSeconds(1).dividedBy(Duration.ofMillis(20));
    List<byte[]> ofA = a.audio().sayNumberedFrames("A", frames);
    b.audio().heard().awaitFrames(ofA.subList(frames - 50, frames), 25, SOON);
    assertThat(a.isAnswered()).isTrue();
    assertThat(b.isAnswered()).isTrue();
    a.hangUp();
    b.awaitBye();
  }

  /** A second costs 1.00 and there are 6: they are warned after 3 s of talking, cut after 6. */
  @Test
  void aCallThatUsesUpItsMoneyIsWarnedAndThenCut() {
    Attempts.oneOf(
        3,
        () -> {
          nothingCostsAnythingAgain();
          assertWarnedAndCutWhenTheMoneyIsUsedUp();
        });
  }

  private static void assertWarnedAndCutWhenTheMoneyIsUsedUp() {
    price(voip.destinationNumber(), 1);
    voip.nextMobile();
    IncomingCall a = voip.dialTone();
    IncomingCall b = answered(voip, a);
    Instant joined = voip.carrier().now();

    a.awaitBye(SOON);
    b.awaitBye();

    assertThat(Duration.between(joined, firstSound(a.audio().heard(), joined.plusMillis(300))))
        .as("from the answer of B to the warning tone")
        .isLessThan(Duration.ofSeconds(5));
    List<Map<String, Object>> legs = ended(2);
    assertThat(legs).extracting(leg -> leg.get("cut_by")).containsOnly("MONEY");
    assertThat((BigDecimal) legs.get(1).get("company_cost"))
        .isGreaterThanOrEqualTo(new BigDecimal(3))
        .isLessThanOrEqualTo(new BigDecimal(6));
  }

  /** Seven seconds are billed at least, and there is money for six. */
  @Test
  void aDestinationWhoseBeginningIsTooDearIsNotCalled() {
    price(voip.destinationNumber(), 7);
    List<IncomingCall> before = voip.carrier().callsTo(voip.destinationNumber());
    voip.nextMobile();
    IncomingCall a = voip.dialTone();
    Instant from = voip.carrier().now();
    a.sendDigits(voip.dialledNumber(), DigitMode.RTP_EVENT);

    // after the congestion tone, as for any number that cannot be called
    Tones.awaitContinuousAfterAnother(a.audio().heard(), 425, from);
    assertThat(voip.carrier().callsTo(voip.destinationNumber())).isEqualTo(before);
    a.hangUp();
    ended(1);
    assertThat((String) voip.jobs().get(0).get("history")).contains("Barred[reason=MONEY_LIMIT]");
  }

  @Test
  void aMobileWhoseAnswerIsTooDearIsRefused() {
    voip.nextMobile();
    price(voip.mobileNumber(), 7);
    Instant before = CallbackServer.now();

    assertThat(voip.mobile().trigger(voip.accessNumber()).awaitFinal().status()).isEqualTo(403);

    Awaitility.await("the refusal in the database")
        .atMost(SOON)
        .until(() -> !voip.refusals(before).isEmpty());
    assertThat((String) voip.refusals(before).get(0).get("rules"))
        .endsWith("WITHIN_LIMITS no (EXTENSION MONEY_PER_DAY 6 of 6)");
    assertThat(voip.jobs()).isEmpty();
  }

  /** A number costs 1.00 a second, and so many seconds at least; the extension has 6.00 today. */
  private static void price(String number, int firstIncrement) {
    Directory directory = EXCHANGE.directory();
    directory.execute(
        "insert into tariff_zone (id, name, prefixes) values (902, 'Dear', ?)", number);
    directory.execute(
        "insert into tariff (kind, zone_id, valid_from, price_per_minute, first_increment_s,"
            + " next_increment_s) values ('EXCHANGE_CALLS', 902, '2020-01-01', 60, ?, 1)",
        firstIncrement);
    directory.execute(
        "insert into callback_limit (id, limit_scope, subject, measure, most)"
            + " values (902, 'EXTENSION', ?, 'MONEY_PER_DAY', 6)",
        voip.extensionNumber());
    directory.settle();
  }

  @AfterEach
  void nothingCostsAnythingAgain() {
    Directory directory = EXCHANGE.directory();
    directory.execute("delete from callback_limit where id = 902");
    directory.execute("delete from tariff where zone_id = 902");
    directory.execute("delete from tariff_zone where id = 902");
    directory.execute("update call_detail_record set company_cost = null where zone = 'Dear'");
    directory.settle();
  }

  /** The emergency switch; who is talking to an emergency service goes on. */
  @Test
  void callsAreCutWhenAllCallbacksAreStoppedButNotThatForHelp() {
    Directory directory = EXCHANGE.directory();
    directory.route("112", List.of(voip.trunkId()));
    directory.settle();
    voip.nextMobile();
    IncomingCall a = voip.dialTone();
    IncomingCall b = answered(voip, a);
    List<Map<String, Object>> jobs = voip.jobs();
    voip.nextMobile();
    IncomingCall inNeed = voip.dialTone();
    inNeed.sendDigits("112", DigitMode.RTP_EVENT);
    IncomingCall help = voip.carrier().expectCall("112", SOON);
    help.answer();
    directory.settings(row("stopped", true));
    directory.settle();
    try {
      Instant stopped = voip.carrier().now();
      a.awaitBye(SOON);
      b.awaitBye();
      firstSound(a.audio().heard(), stopped);

      assertThat(ended(jobs, 2)).extracting(leg -> leg.get("cut_by")).containsOnly("STOPPED");
      List<byte[]> words = inNeed.audio().sayNumberedFrames("N", 50);
      help.audio().heard().awaitFrames(words.subList(25, 50), 10, SOON);
      help.hangUp();
      // no more than the tone that says so, now that nobody is helping any more
      inNeed.awaitBye(SOON);
      assertThat(ended(2)).extracting(leg -> leg.get("cut_by")).containsExactly("STOPPED", null);
    } finally {
      directory.settings(row("stopped", false));
      directory.execute("delete from route where prefix = '112'");
      directory.settle();
    }
  }

  private static List<Map<String, Object>> ended(int legs) {
    return ended(voip.jobs(), legs);
  }

  /** The records of a job's legs, that of A first. */
  private static List<Map<String, Object>> ended(List<Map<String, Object>> jobs, int legs) {
    Object job = jobs.get(jobs.size() - 1).get("id");
    return Awaitility.await()
        .atMost(SOON)
        .until(
            () ->
                EXCHANGE
                    .directory()
                    .query(
                        "select * from call_detail_record where request_id = ? order by party",
                        job),
            found -> found.size() == legs);
  }

  /** When something that is not silence was first heard after a moment; B says nothing here. */
  private static Instant firstSound(Heard heard, Instant after) {
    return heard.since(after).stream()
        .filter(LimitsIT::isSound)
        .findFirst()
        .map(HeardPacket::at)
        .orElseThrow(() -> new AssertionError("no warning tone was heard"));
  }

  private static boolean isSound(HeardPacket heard) {
    byte[] payload = heard.packet().payload();
    for (byte octet : payload) {
      if (octet != payload[0]) {
        return true;
      }
    }
    return false;
  }
}
