package org.opencallback.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.callcontrol.LineState.ASKING;
import static org.opencallback.callcontrol.LineState.CLOSED;
import static org.opencallback.callcontrol.LineState.PROVING;
import static org.opencallback.callcontrol.LineState.WAITING;

import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencallback.callcontrol.LineAction.Ask;
import org.opencallback.callcontrol.LineAction.Fail;
import org.opencallback.callcontrol.LineAction.Lengthen;
import org.opencallback.callcontrol.LineAction.Prove;
import org.opencallback.callcontrol.LineAction.Succeed;
import org.opencallback.callcontrol.LineAction.Withdraw;
import org.opencallback.callcontrol.LineCourse.Health;
import org.opencallback.callcontrol.LineEvent.Accepted;
import org.opencallback.callcontrol.LineEvent.Challenged;
import org.opencallback.callcontrol.LineEvent.Close;
import org.opencallback.callcontrol.LineEvent.Due;
import org.opencallback.callcontrol.LineEvent.NoAnswer;
import org.opencallback.callcontrol.LineEvent.NotSent;
import org.opencallback.callcontrol.LineEvent.Refused;
import org.opencallback.callcontrol.LineEvent.TooBrief;

/** A trunk's line: asked, proved, refreshed, given up. */
class LineControlTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final LineCourse REGISTRATION = LineCourse.begun(true, HOUR);
  private static final LineCourse SUPERVISION = LineCourse.begun(false, Duration.ofSeconds(30));

  @AfterAll
  static void everyRowIsTaken() {
    assertThat(Scenario.taken()).containsAll(new HashSet<>(LineControl.TABLE.keys()));
  }

  @Test
  void provesWhoWeAreWhenTheRegistrarAsks() {
    Scenario.line(REGISTRATION)
        .on(new Due(), ASKING, new Ask())
        .on(new Challenged(), PROVING, new Prove())
        .on(new Accepted(HOUR), WAITING, new Succeed(HOUR))
        .on(new Due(), ASKING, new Ask())
        .on(new Accepted(HOUR), WAITING, new Succeed(HOUR));
  }

  @Test
  void answersAChallengeAgainWhenItsNonceWasTooOld() {
    Scenario.line(REGISTRATION)
        .on(new Due(), ASKING, new Ask())
        .on(new Challenged(), PROVING, new Prove())
        .on(new Challenged(), PROVING, new Prove())
        .on(new Refused("403 Forbidden"), WAITING, new Fail("403 Forbidden"));
  }

  @Test
  void asksForLongerWhenTheRegistrarWantsIt() {
    Duration least = Duration.ofHours(2);
    Scenario.line(REGISTRATION)
        .on(new Due(), ASKING, new Ask())
        .on(new TooBrief(least), ASKING, new Lengthen(least), new Ask())
        .on(new Challenged(), PROVING, new Prove())
        .on(new TooBrief(least), ASKING, new Lengthen(least), new Ask())
        .on(new Close(), CLOSED);
  }

  @Test
  void triesAgainLaterWhenNobodyAnswers() {
    Scenario.line(SUPERVISION)
        .on(new Due(), ASKING, new Ask())
        .on(new NoAnswer(), WAITING, new Fail("no response"))
        .on(new Accepted(HOUR), WAITING)
        .on(new Challenged(), WAITING)
        .on(new TooBrief(HOUR), WAITING)
        .on(new Refused("500"), WAITING)
        .on(new NoAnswer(), WAITING)
        .on(new Due(), ASKING, new Ask())
        .on(new Refused("503"), WAITING, new Fail("503"))
        .on(new Due(), ASKING, new Ask())
        .on(new Challenged(), PROVING, new Prove())
        .on(new NoAnswer(), WAITING, new Fail("no response"))
        .on(new Close(), CLOSED);
  }

  /** What cannot be sent, a bad certificate above all, is said in its own words. */
  @Test
  void saysWhyNothingCouldBeSent() {
    Scenario.line(SUPERVISION)
        .on(new Due(), ASKING, new Ask())
        .on(new NotSent("certificate expired"), WAITING, new Fail("certificate expired"))
        .on(new Due(), ASKING, new Ask())
        .on(new Challenged(), PROVING, new Prove())
        .on(new NotSent("connection refused"), WAITING, new Fail("connection refused"));
  }

  @Test
  void takesBackWhatTheRegistrarKeepsAndNothingElse() {
    Scenario.line(REGISTRATION.succeeded(HOUR)).on(new Close(), CLOSED, new Withdraw());
    Scenario.line(REGISTRATION.failed()).on(new Close(), CLOSED);
    Scenario.line(SUPERVISION.succeeded(HOUR)).on(new Close(), CLOSED);
    Scenario.line(REGISTRATION.succeeded(HOUR))
        .on(new Due(), ASKING, new Ask())
        .on(new Challenged(), PROVING, new Prove())
        .on(new Close(), CLOSED, new Withdraw())
        .refuses(new Due());
  }

  @ParameterizedTest
  @CsvSource({"3600, 3540", "300, 240", "121, 61", "120, 60", "60, 30"})
  void refreshesARegistrationWellBeforeItsEnd(long granted, long next) {
    assertThat(REGISTRATION.succeeded(Duration.ofSeconds(granted)).next())
        .isEqualTo(Duration.ofSeconds(next));
  }

  @Test
  void aRegistrationIsDownAtOnceAndItsPausesGrow() {
    LineCourse course = REGISTRATION;
    for (long seconds : new long[] {5, 10, 20, 40, 80, 160, 300, 300}) {
      course = course.failed();
      assertThat(course.next()).isEqualTo(Duration.ofSeconds(seconds));
      assertThat(course.health()).isEqualTo(Health.DOWN);
    }
    assertThat(course.succeeded(HOUR).health()).isEqualTo(Health.UP);
    assertThat(course.succeeded(HOUR).failed().next()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void aPeerIsDownAfterThreeFailuresAndUpAfterTwoAnswers() {
    LineCourse up = SUPERVISION.succeeded(HOUR);
    assertThat(up.health()).isEqualTo(Health.UP);
    assertThat(up.next()).isEqualTo(Duration.ofSeconds(30));
    assertThat(up.failed().failed().health()).isEqualTo(Health.UP);
    assertThat(up.failed().failed().succeeded(HOUR).failed().health()).isEqualTo(Health.UP);

    LineCourse down = up.failed().failed().failed();
    assertThat(down.health()).isEqualTo(Health.DOWN);
    assertThat(down.succeeded(HOUR).health()).isEqualTo(Health.DOWN);
    assertThat(down.succeeded(HOUR).next()).isEqualTo(Duration.ofSeconds(5));
    assertThat(down.succeeded(HOUR).failed().succeeded(HOUR).health()).isEqualTo(Health.DOWN);
    assertThat(down.succeeded(HOUR).succeeded(HOUR).health()).isEqualTo(Health.UP);
  }

  @Test
  void aPeerThatNeverAnsweredIsUnknownAtFirst() {
    assertThat(SUPERVISION.failed().health()).isEqualTo(Health.UNKNOWN);
    assertThat(SUPERVISION.failed().failed().failed().health()).isEqualTo(Health.DOWN);
  }

  @Test
  void asksALongerRegistrationAfterTheRegistrarSaidSo() {
    assertThat(REGISTRATION.lengthened(Duration.ofHours(2)).asked()).isEqualTo(Duration.ofHours(2));
  }
}
