package org.opencallback.slee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.Ping;

/** Suspending and resuming the delivery of an event (JSR 240 §8.7). */
final class EventContextTest extends OneCall {

  @Test
  void suspendsTheDeliveryOfAnEventUntilItIsResumed() throws Exception {
    slee.service("B", -1);
    List<javax.slee.EventContext> kept = new java.util.ArrayList<>();
    slee.fire(
        call,
        new Ping(
            "held",
            Map.of(
                "A",
                (sbb, aci, context) -> {
                  context.suspendDelivery();
                  kept.add(context);
                })));
    slee.ping(call, Ping.named("behind"));
    assertThat(Journal.entries("B:")).isEmpty();
    assertThat(Journal.entries("A:")).containsExactly("ping held");
    slee.transactionManager().begin();
    kept.get(0).resumeDelivery();
    slee.transactionManager().commit();
    slee.settle();
    assertThat(Journal.entries("B:")).containsExactly("ping held", "ping behind");
    assertThat(Journal.entries("A:")).containsExactly("ping held", "ping behind");
  }

  @Test
  void resumesASuspendedDeliveryAfterItsTimeOut() throws Exception {
    slee.service("B", -1);
    slee.ping(
        call, new Ping("held", Map.of("A", (sbb, aci, context) -> context.suspendDelivery(3_000))));
    slee.advance(java.time.Duration.ofMillis(2_999));
    assertThat(Journal.entries("B:")).isEmpty();
    slee.advance(java.time.Duration.ofMillis(1));
    assertThat(Journal.entries("B:")).containsExactly("ping held");
  }

  @Test
  void doesNotSuspendIfTheTransactionRollsBack() throws Exception {
    slee.service("B", -1);
    slee.ping(
        call,
        new Ping(
            "held",
            Map.of(
                "A",
                (sbb, aci, context) -> {
                  context.suspendDelivery();
                  sbb.context().setRollbackOnly();
                })));
    assertThat(Journal.entries("B:")).containsExactly("ping held");
  }

  @Test
  void refusesToSuspendTwiceAndToResumeWhatIsNotSuspended() throws Exception {
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) -> {
              assertThatThrownBy(context::resumeDelivery).isInstanceOf(IllegalStateException.class);
              assertThatThrownBy(() -> context.suspendDelivery(0))
                  .isInstanceOf(IllegalArgumentException.class);
              context.suspendDelivery();
              assertThat(context.isSuspended()).isTrue();
              assertThatThrownBy(() -> context.suspendDelivery(1))
                  .isInstanceOf(IllegalStateException.class);
              context.resumeDelivery();
              assertThat(context.isSuspended()).isFalse();
              Journal.add("refused");
            }));
    assertThat(Journal.entries()).contains("refused");
    slee.ping(call, Ping.named("behind"));
    assertThat(Journal.entries("A:")).containsExactly("ping ping", "ping behind");
  }

  @Test
  void tellsWhatIsDeliveredAndNeedsATransactionToBeSuspended() throws Exception {
    List<javax.slee.EventContext> kept = new java.util.ArrayList<>();
    Ping ping =
        Ping.of(
            (sbb, aci, context) -> {
              kept.add(context);
              Journal.add("here:" + context.getActivityContextInterface().equals(aci));
            });
    slee.ping(call, ping);
    javax.slee.EventContext context = kept.get(0);
    assertThat(context.getEvent()).isSameAs(ping);
    assertThat(context.getAddress()).isNull();
    assertThat(context.getService()).isNull();
    assertThatThrownBy(context::suspendDelivery)
        .isInstanceOf(javax.slee.TransactionRequiredLocalException.class);
    assertThatThrownBy(context::resumeDelivery)
        .isInstanceOf(javax.slee.TransactionRequiredLocalException.class);
    assertThat(Journal.entries("here:")).containsExactly("true");
  }
}
