package org.opencallback.sbb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencallback.callcontrol.CallEvent;
import org.opencallback.callcontrol.CallbackCall;
import org.opencallback.callcontrol.Cause;
import org.opencallback.callcontrol.Line;
import org.opencallback.callcontrol.Party;
import org.opencallback.job.CallLimits;
import org.opencallback.job.CallOutcome;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.CutReason;
import org.opencallback.job.DialPolicy;
import org.opencallback.job.LegReport;
import org.opencallback.job.Origination;
import org.opencallback.job.RunningLeg;
import org.opencallback.job.SipTarget;
import org.opencallback.job.TrunkCall;
import org.opencallback.job.TrunkKind;
import org.opencallback.media.AudioCodec;
import org.opencallback.trigger.Transport;

/** Orders in the words of call control, and reports in those of the job. */
class OrdersTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "17, A_BUSY",
    "18, A_NO_ANSWER",
    "19, A_NO_ANSWER",
    "21, A_REJECTED",
    "1, A_UNREACHABLE",
    "27, A_UNREACHABLE",
    "34, NO_TRUNK",
    "38, NO_TRUNK",
    "41, NO_TRUNK",
    "47, NO_TRUNK",
    "102, NO_TRUNK"
  })
  void saysWhyAWasNotReached(int cause, CallOutcome outcome) {
    CallbackCall call = note(call(), new CallEvent.ReleasedA(new Cause(cause)));
    assertThat(Orders.outcomeOf(call)).isEqualTo(outcome);
  }

  @Test
  void saysHowFarTheCallCame() {
    CallbackCall answered = note(call(), new CallEvent.AnsweredA("sdp"));
    assertThat(Orders.outcomeOf(answered)).isEqualTo(CallOutcome.NOT_CONNECTED);
    CallbackCall connected =
        note(
            note(answered, new CallEvent.Routed(Orders.routeOf(route(TrunkKind.GSM)))),
            new CallEvent.AnsweredB("sdp"));
    assertThat(Orders.outcomeOf(connected)).isEqualTo(CallOutcome.CONNECTED);
    assertThat(Orders.outcomeOf(note(connected, new CallEvent.Fault())))
        .isEqualTo(CallOutcome.INTERNAL_ERROR);
  }

  @Test
  void tellsAnalogueLinesFromOthers() {
    assertThat(Orders.routeOf(route(TrunkKind.ANALOGUE, TrunkKind.ISDN, TrunkKind.VOIP)).trunks())
        .containsExactly(Line.ANALOGUE, Line.DIGITAL, Line.DIGITAL);
  }

  @Test
  void offersTheCodecsOfTheTrunkThatWeHave() {
    assertThat(Orders.codecs(List.of("G729", "pcmu", "PCMA")))
        .containsExactly(AudioCodec.PCMU, AudioCodec.PCMA);
    assertThat(Orders.codecs(List.of("G729")))
        .containsExactlyInAnyOrder(AudioCodec.PCMA, AudioCodec.PCMU);
  }

  @Test
  void shortensNumbersForTheLog() {
    assertThat(Numbers.shorten("+48601000001")).isEqualTo("…0001");
    assertThat(Numbers.shorten("101")).isEqualTo("101");
  }

  @Test
  void keepsTheRecordOfEveryLeg() {
    Origination route = route(TrunkKind.VOIP, TrunkKind.VOIP);
    LegRecord first = LegRecord.start(0, Party.A, route, route.attempts().get(0), NOON);
    LegRecord second =
        LegRecord.start(1, Party.A, route, route.attempts().get(1), NOON.plusSeconds(1));
    LegBook book =
        LegBook.EMPTY
            .add(first)
            .named(0, "a@192.0.2.1")
            .replace(first.ended(NOON.plusSeconds(1), new Cause(34), 503).left())
            .add(second)
            .named(1, "b@192.0.2.1");
    assertThat(book.current(Party.A)).contains(second);
    assertThat(book.current(Party.B)).isEmpty();
    assertThat(book.allGone()).isFalse();

    book =
        book.replace(
            second
                .answered(NOON.plusSeconds(5))
                .ended(NOON.plusSeconds(9), Cause.NORMAL_CLEARING, 0)
                .left());
    assertThat(book.allGone()).isTrue();
    assertThat(book.reports(NOON.plusSeconds(10)))
        .containsExactly(
            new LegReport(
                LegReport.Party.A,
                1,
                "+48601000001",
                "+48221234567",
                NOON,
                null,
                NOON.plusSeconds(1),
                34,
                503,
                "a@192.0.2.1",
                null),
            new LegReport(
                LegReport.Party.A,
                2,
                "+48601000001",
                "+48221234567",
                NOON.plusSeconds(1),
                NOON.plusSeconds(5),
                NOON.plusSeconds(9),
                16,
                0,
                "b@192.0.2.1",
                null));
    assertThat(book.running())
        .containsExactly(
            new RunningLeg(
                LegReport.Party.A, "+48601000001", 2, NOON.plusSeconds(5), NOON.plusSeconds(9)));
  }

  @Test
  void keepsInTheRecordWhyALegWasCut() {
    Origination route = route(TrunkKind.VOIP);
    CallbackCall ordered = note(call(), new CallEvent.CutOrdered(Orders.cutOf(CutReason.MONEY)));
    assertThat(Orders.cutOf(ordered)).as("ordered, not cut yet").isNull();
    for (CutReason reason : CutReason.values()) {
      CallbackCall cut =
          note(
              note(call(), new CallEvent.CutOrdered(Orders.cutOf(reason))),
              new CallEvent.LimitReached());
      LegRecord leg = LegRecord.start(0, Party.B, route, route.attempts().get(0), NOON);
      LegRecord.End end = new LegRecord.End(Cause.NORMAL_CLEARING, 0, Orders.cutOf(cut));
      assertThat(leg.ended(NOON, end).report("a", NOON).cut()).isEqualTo(reason);
    }
    assertThat(Orders.cutOf(note(call(), new CallEvent.LimitReached())))
        .isEqualTo(CutReason.DURATION);
    assertThat(Orders.cutOf(note(call(), new CallEvent.ReleaseOrdered())))
        .isEqualTo(CutReason.ADMINISTRATOR);
  }

  @Test
  void completesTheRecordOfALegThatHasNotEnded() {
    Origination route = route(TrunkKind.VOIP);
    LegBook book =
        LegBook.EMPTY.add(LegRecord.start(0, Party.B, route, route.attempts().get(0), NOON));
    assertThat(book.reports(NOON.plusSeconds(3)))
        .singleElement()
        .satisfies(report -> assertThat(report.endedAt()).isEqualTo(NOON.plusSeconds(3)))
        .satisfies(report -> assertThat(report.q850Cause()).isEqualTo(41));
  }

  private static CallbackCall note(CallbackCall call, CallEvent event) {
    return event.noteIn(call);
  }

  private static CallbackCall call() {
    CallbackOrder order =
        new CallbackOrder(
            1,
            1,
            1,
            route(TrunkKind.VOIP),
            "PL",
            new DialPolicy(Duration.ofSeconds(10), Duration.ofSeconds(5), 20, 3, '#', "**"),
            new CallLimits(Duration.ofHours(2), Duration.ofMinutes(3), Duration.ofSeconds(15)));
    return CallbackCall.of(Orders.planOf(order));
  }

  private static Origination route(TrunkKind... kinds) {
    List<TrunkCall> calls = new java.util.ArrayList<>();
    for (TrunkKind kind : kinds) {
      calls.add(
          new TrunkCall(
              calls.size() + 1L,
              "trunk",
              kind,
              new SipTarget("192.0.2.10", 5060, Transport.UDP),
              "+48601000001",
              "+48221234567",
              List.of("PCMA")));
    }
    return new Origination("+48601000001", calls, Duration.ofSeconds(30));
  }
}
