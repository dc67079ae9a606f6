package org.opencallback.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.testing.Sample.NOW;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.records.PersonRecords;
import org.opencallback.records.Retention;
import org.opencallback.subscription.Channel;
import org.opencallback.subscription.OutboxEvent;
import org.opencallback.subscription.ReceiverSettings;
import org.opencallback.subscription.Subscriptions;
import org.opencallback.tariffs.BookSettings;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;

/** What is told to others, once, until it has arrived: on every database. */
interface OutboxContract {

  String NUMBER = "+48601000001";

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
    database().sql("update alert_settings set webhook_url = 'https://example.com/'");
  }

  @Test
  default void keepsWhatIsWantedUntilItHasArrived() {
    want("CALLBACK_COMPLETED");
    add(OutboxEvent.CALLBACK_COMPLETED, NOW);
    add(OutboxEvent.CALLBACK_FAILED, NOW);

    Delivery delivery = taken(NOW).get(0);
    assertThat(delivery.body())
        .isEqualTo(
            "{\"version\":1,\"id\":%d,\"event\":\"CALLBACK_COMPLETED\",\"at\":\"%s\",\"callback\":"
                    .formatted(delivery.id(), NOW)
                + "{\"caller\":\"+48601000***\"}}");
    // taken: nobody else gets it, until the one who took it must be dead
    assertThat(taken(NOW)).isEmpty();
    assertThat(taken(NOW.plus(Outbox.LEASE))).hasSize(1);

    assertThat(failed(delivery, NOW)).isTrue();
    assertThat(taken(NOW.plusSeconds(4))).isEmpty();
    Delivery again = taken(NOW.plusSeconds(5)).get(0);
    assertThat(again.id()).isEqualTo(delivery.id());
    database().run(em -> new Outbox(em).done(again));
    assertThat(waiting()).isEmpty();
  }

  @Test
  default void givesUpWhatNobodyTakesForDays() {
    want("CALLBACK_FAILED");
    add(OutboxEvent.CALLBACK_FAILED, NOW);
    Instant late = NOW.plus(Backoff.GIVEN_UP_AFTER).plusSeconds(1);
    Delivery delivery = taken(late).get(0);

    assertThat(failed(delivery, late)).isFalse();
    assertThat(waiting()).isEmpty();
  }

  @Test
  default void tellsPeopleOfAlertsOnly() {
    want("ALERT_RAISED,CALLBACK_FAILED");
    database().sql("update alert_settings set mail_to = 'pbx@example.com,night@example.com'");
    add(OutboxEvent.CALLBACK_FAILED, NOW);
    add(OutboxEvent.ALERT_RAISED, NOW);

    assertThat(taken(Channel.MAIL, NOW)).extracting(Delivery::event).containsOnly("ALERT_RAISED");
    assertThat(taken(NOW))
        .extracting(Delivery::event)
        .containsExactly("CALLBACK_FAILED", "ALERT_RAISED");
  }

  @Test
  default void writesNothingWhenNobodyWantsToKnow() {
    database().sql("update alert_settings set webhook_url = null");
    for (OutboxEvent event : OutboxEvent.values()) {
      add(event, NOW);
    }
    assertThat(waiting()).isEmpty();
  }

  @Test
  default void tellsWholeNumbersOnlyWhereThatIsSet() {
    want("CALLBACK_FAILED");
    database().sql("update alert_settings set whole_numbers = true");
    add(OutboxEvent.CALLBACK_FAILED, NOW);

    assertThat(taken(NOW).get(0).body()).contains(NUMBER);
  }

  @Test
  default void forgetsTheNumberOfWhoIsErasedAndWhatIsOlderThanRecordsMayBe() {
    want("CALLBACK_FAILED");
    database().sql("update alert_settings set whole_numbers = true");
    add(OutboxEvent.CALLBACK_FAILED, NOW);
    database().run(em -> new PersonRecords(em).erase(NUMBER, Set.of(NUMBER)));
    assertThat(waiting()).isEmpty();

    add(OutboxEvent.CALLBACK_FAILED, NOW);
    BookSettings settings = new BookSettings();
    settings.setMaskAfterDays(1);
    Instant nextDay = NOW.plus(Duration.ofDays(1));
    database().run(em -> new Retention(em, settings, nextDay).forgetUndelivered());
    assertThat(waiting()).hasSize(1);
    database().run(em -> new Retention(em, settings, nextDay.plusMillis(1)).forgetUndelivered());
    assertThat(waiting()).isEmpty();
  }

  @Test
  default void isClosedWhenNobodyIsToldAnyMore() {
    want("CALLBACK_FAILED");
    add(OutboxEvent.CALLBACK_FAILED, NOW);
    database().run(em -> new Outbox(em).close(Channel.MAIL));
    assertThat(waiting()).hasSize(1);
    database().run(em -> new Outbox(em).close(Channel.WEBHOOK));
    assertThat(waiting()).isEmpty();
  }

  @Test
  default void staysSmall() {
    want("CALLBACK_FAILED");
    database()
        .run(
            em ->
                IntStream.rangeClosed(0, Outbox.CAPACITY)
                    .forEach(i -> add(em, OutboxEvent.CALLBACK_FAILED, NOW)));

    int dropped = database().inTransaction(em -> new Outbox(em).bound());
    assertThat(dropped).isEqualTo(1);
    assertThat(waiting()).hasSize(Outbox.CAPACITY);
  }

  private void want(String events) {
    database().sql("update alert_settings set webhook_events = '%s'".formatted(events));
  }

  private void add(OutboxEvent event, Instant now) {
    database().run(em -> add(em, event, now));
  }

  private static void add(EntityManager em, OutboxEvent event, Instant now) {
    Subscriptions subscriptions =
        em.find(ReceiverSettings.class, ReceiverSettings.ONLY).subscriptions();
    Outbox outbox = new Outbox(em, subscriptions);
    outbox.add(event, "callback", () -> new Content().put("caller", outbox.number(NUMBER)), now);
  }

  private List<Delivery> taken(Instant now) {
    return taken(Channel.WEBHOOK, now);
  }

  private List<Delivery> taken(Channel channel, Instant now) {
    return database().inTransaction(em -> new Outbox(em).take(channel, now));
  }

  private boolean failed(Delivery delivery, Instant now) {
    return database().inTransaction(em -> new Outbox(em).failed(delivery, now));
  }

  private List<String> waiting() {
    return database()
        .inTransaction(
            em -> em.createQuery("select d.event from Delivery d", String.class).getResultList());
  }
}
