package org.opencallback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencallback.subscription.Channel;
import org.opencallback.subscription.OutboxEvent;

class CourierTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private final Delivery first = delivery();
  private final Delivery second = delivery();
  private final Due due = new Due(List.of(first, second));
  private final Courier courier =
      new Courier(Channel.WEBHOOK, due, Clock.fixed(NOW, ZoneOffset.UTC));

  private static Delivery delivery() {
    return new Delivery(Channel.WEBHOOK, OutboxEvent.CALLBACK_FAILED, NOW);
  }

  /** What is due, and what has become of it. */
  private static final class Due extends DeliveryStoreBean {

    private final List<Delivery> waiting;
    private final List<Delivery> arrived = new ArrayList<>();
    private final List<Delivery> failed = new ArrayList<>();

    Due(List<Delivery> waiting) {
      this.waiting = waiting;
    }

    @Override
    public List<Delivery> take(Channel channel, Instant now) {
      return waiting;
    }

    @Override
    public void done(Delivery delivery) {
      arrived.add(delivery);
    }

    @Override
    public boolean failed(Delivery delivery, Instant now) {
      return failed.add(delivery);
    }
  }

  private interface Taking {
    void take(Delivery delivery) throws IOException;
  }

  private static Receiver receiver(boolean wanted, Taking taking) {
    return new Receiver() {
      @Override
      public boolean isWanted() {
        return wanted;
      }

      @Override
      public void take(Delivery delivery, Instant now) throws IOException {
        taking.take(delivery);
      }
    };
  }

  @Test
  void bringsWhatIsDue() {
    courier.deliver(() -> receiver(true, delivery -> {}));

    assertThat(due.arrived).containsExactly(first, second);
    assertThat(due.failed).isEmpty();
  }

  @Test
  void keepsWhatHasNotArrivedForLater() {
    courier.deliver(
        () ->
            receiver(
                true,
                delivery -> {
                  throw new IOException("HTTP status 503");
                }));

    assertThat(due.failed).containsExactly(first, second);
    assertThat(due.arrived).isEmpty();
  }

  // Else it would hold up all that is due after it, for ever.
  @Test
  void oneThatCannotEvenBeReadHoldsUpNoOther() {
    courier.deliver(
        () ->
            receiver(
                true,
                delivery -> {
                  if (delivery == first) {
                    throw new IllegalStateException("no JSON");
                  }
                }));

    assertThat(due.failed).containsExactly(first);
    assertThat(due.arrived).containsExactly(second);
  }

  @Test
  void leavesEverythingWhereNobodyIsToldAnything() {
    courier.deliver(() -> receiver(false, delivery -> {}));

    assertThat(due.arrived).isEmpty();
    assertThat(due.failed).isEmpty();
  }
}
