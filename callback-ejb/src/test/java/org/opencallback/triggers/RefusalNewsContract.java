package org.opencallback.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.testing.Sample.NOW;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.outbox.Outbox;
import org.opencallback.subscription.Subscriptions;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;
import org.opencallback.testing.WebhookDocument;
import org.opencallback.trigger.RefusalReason;

/** A flood of refused triggers floods nobody, on every database. */
interface RefusalNewsContract {

  TestDatabase database();

  @BeforeEach
  default void subscribe() {
    Sample.reset(database());
    database()
        .sql(
            "update alert_settings set webhook_url = 'https://example.com/',"
                + " webhook_events = 'TRIGGER_REFUSED'");
  }

  @Test
  default void tellsEachOfAFewAndOfAFloodHowManyItLeftOut() {
    RefusalNews news = new RefusalNews();
    tell(news, 2, NOW);
    assertThat(bodies()).hasSize(2).allSatisfy(WebhookDocument::assertDescribes);
    assertThat(bodies().get(0))
        .contains("\"caller\":\"+48602000***\"", "\"reason\":\"UNKNOWN_CALLER\"")
        .contains("\"omitted\":0");

    tell(news, 500, NOW.plusSeconds(1));
    assertThat(bodies()).hasSize(RefusalNews.TOLD);

    tell(news, 1, NOW.plus(RefusalNews.WINDOW));
    assertThat(bodies().get(RefusalNews.TOLD)).contains("\"omitted\":442");
  }

  /** Whoever rings from outside must not displace what waits for a receiver that is away. */
  @Test
  default void leavesRoomForTheRest() {
    RefusalNews news = new RefusalNews();
    for (int minute = 0; minute < 20; minute++) {
      tell(news, 100, NOW.plus(RefusalNews.WINDOW.multipliedBy(minute)));
    }
    assertThat(bodies()).hasSize(1_000);
  }

  private void tell(RefusalNews news, int refusals, Instant now) {
    Subscriptions subscriptions = Sample.exchange(database()).subscriptions();
    database()
        .run(
            em -> {
              List<TriggerRefusal> all =
                  Stream.generate(RefusalNewsContract::refusal).limit(refusals).toList();
              all.forEach(em::persist);
              news.tell(all, new Outbox(em, subscriptions), now);
            });
  }

  private static TriggerRefusal refusal() {
    return new TriggerRefusal(
        NOW,
        new TriggerRefusal.Parties("c", "carrier", "p", "+48602000002", "+48221234500"),
        RefusalReason.UNKNOWN_CALLER,
        "REGISTERED no");
  }

  private List<String> bodies() {
    return database()
        .inTransaction(
            em ->
                em.createQuery("select d.body from Delivery d order by d.id", String.class)
                    .getResultList());
  }
}
