package org.opencallback.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.testing.Sample.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencallback.configuration.Exchange;
import org.opencallback.directory.MobilePhone;
import org.opencallback.job.AcceptMode;
import org.opencallback.job.CallOutcome;
import org.opencallback.job.CallReport;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;
import org.opencallback.job.JobPurpose;
import org.opencallback.job.LegReport;
import org.opencallback.testing.Sample;

/** A registered number is called, and who answers presses 1; on every database. */
interface VerificationContract extends JobScenes {

  @Test
  default void asksToPressOneWhateverTheMobileDoesAtACallback() {
    database()
        .sql(
            "update mobile_phone set accept_mode = 'PIN', transit_permitted = false",
            "update extension set callback_enabled = false");

    CallbackOrder order = take(verification()).order().orElseThrow();

    assertThat(order.purpose()).isEqualTo(JobPurpose.VERIFICATION);
    assertThat(order.acceptMode()).isEqualTo(AcceptMode.PRESS_ONE);
    assertThat(order.partyA().number()).isEqualTo(Sample.MOBILE_NUMBER);
    assertThat(order.partyA().attempts().get(0).presentedNumber()).isEqualTo("+48221234567");
  }

  @Test
  default void isCalledOffLikeAnyOtherCallToANumberThatMayNotBeCalled() {
    long id = verification();
    database().sql("update mobile_phone set licence_seat = null, enabled = false");
    assertThat(take(id).calledOff()).contains(EndReason.MOBILE_DISABLED);
  }

  @Test
  default void keepsTheMomentWithTheNumberThatWasCalled() {
    long id = verification();
    take(id);
    assertThat(mobile().getVerifiedAt()).isNull();

    JobDesk.Closing closing = close(id, CallOutcome.VERIFIED);

    assertThat(closing.reason()).isEqualTo(EndReason.VERIFIED);
    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.COMPLETED);
    assertThat(mobile().getVerifiedAt()).isEqualTo(NOW);

    database().sql("update mobile_phone set callback_number = '+48602000002'");
    assertThat(mobile().getVerifiedAt()).as("nobody has answered there yet").isNull();
  }

  @Test
  default void whoDoesNotPressOneIsNotVerifiedAndNotCalledAgain() {
    for (CallOutcome outcome : List.of(CallOutcome.NOT_VERIFIED, CallOutcome.A_BUSY)) {
      long id = verification();
      take(id);
      JobDesk.Closing closing = close(id, outcome);

      assertThat(closing.nextAt()).isEmpty();
      assertThat(closing.reason().name()).isEqualTo(outcome.name());
      assertThat(mobile().getVerifiedAt()).isNull();
    }
  }

  /** The form of a mobile that is saved knows nothing of a call that was made meanwhile. */
  @Test
  default void aFormThatIsSavedTakesNoVerificationBack() {
    MobilePhone form = mobile();
    long id = verification();
    take(id);
    close(id, CallOutcome.VERIFIED);

    form.setLabel("Anna's");
    database().run(em -> em.merge(form));

    assertThat(mobile().getLabel()).isEqualTo("Anna's");
    assertThat(mobile().getVerifiedAt()).isEqualTo(NOW);
  }

  private long verification() {
    return database().inTransaction(em -> new JobStore(em).verify(mobile(), NODE, NOW));
  }

  private MobilePhone mobile() {
    return database().inTransaction(em -> em.find(MobilePhone.class, Sample.MOBILE));
  }

  private JobDesk.Closing close(long id, CallOutcome outcome) {
    Exchange exchange = Sample.exchange(database());
    boolean answered = outcome != CallOutcome.A_BUSY;
    LegReport leg =
        JobScenes.leg(LegReport.Party.A, Sample.CARRIER, answered ? NOW : null, 16, 0, "leg");
    return desk(
        desk -> desk.close(new CallReport(id, 1, outcome, List.of(leg), "…"), exchange, NOW));
  }
}
