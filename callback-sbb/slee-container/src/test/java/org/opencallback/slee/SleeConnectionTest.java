package org.opencallback.slee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.slee.EventTypeID;
import javax.slee.UnrecognizedActivityException;
import javax.slee.UnrecognizedEventException;
import javax.slee.connection.ExternalActivityHandle;
import javax.slee.connection.SleeConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.TestComponents;

/** Events from enterprise beans (JSR 240 appendix F). */
final class SleeConnectionTest {

  private SleeHarness slee;
  private SleeConnection connection;
  private EventTypeID ping;

  @BeforeEach
  void start() throws Exception {
    slee = new SleeHarness();
    slee.service("A");
    connection = slee.container().connectionFactory().getConnection();
    ping = connection.getEventTypeID("Ping", "test", "1.0");
  }

  @AfterEach
  void stop() {
    slee.close();
  }

  private ExternalActivityHandle fire(String name) throws Exception {
    ExternalActivityHandle handle = connection.createActivityHandle();
    connection.fireEvent(Ping.named(name), ping, handle, null);
    return handle;
  }

  @Test
  void startsARootWithoutATransaction() throws Exception {
    fire("due");
    slee.settle();
    assertThat(Journal.entries("A:")).containsExactly("ping due");
    assertThat(slee.entities()).isEqualTo(1);
    assertThat(slee.nullActivities()).isEqualTo(1);
  }

  @Test
  void waitsForTheCommitOfTheCaller() throws Exception {
    slee.transactionManager().begin();
    fire("due");
    slee.settle();
    assertThat(Journal.entries("A:")).isEmpty();
    slee.transactionManager().commit();
    slee.settle();
    assertThat(Journal.entries("A:")).containsExactly("ping due");
    assertThat(slee.container().statistics().getForeignTransactions()).isZero();
  }

  @Test
  void forgetsEverythingWhenTheCallerRollsBack() throws Exception {
    slee.transactionManager().begin();
    fire("never");
    slee.transactionManager().rollback();
    slee.settle();
    assertThat(Journal.entries("A:")).isEmpty();
    assertThat(slee.nullActivities()).isZero();
    assertThat(slee.container().statistics().isEmpty()).isTrue();
  }

  @Test
  void goesToTheSameActivityByTheSameHandle() throws Exception {
    ExternalActivityHandle handle = fire("one");
    connection.fireEvent(Ping.named("two"), ping, handle, null);
    fire("three");
    slee.settle();
    assertThat(slee.nullActivities()).isEqualTo(2);
    assertThat(slee.entities()).isEqualTo(2);
    assertThat(Journal.entries("A:ping ")).containsExactlyInAnyOrder("one", "two", "three");
  }

  @Test
  void leavesNothingBehindIfNobodyIsInterested() throws Exception {
    slee.container().deactivate(TestComponents.serviceId("A"));
    fire("lost");
    slee.settle();
    assertThat(slee.container().statistics().isEmpty()).isTrue();
  }

  @Test
  void refusesWhatItDoesNotKnow() throws Exception {
    ExternalActivityHandle handle = connection.createActivityHandle();
    assertThatThrownBy(() -> connection.getEventTypeID("Nonsense", "test", "1.0"))
        .isInstanceOf(UnrecognizedEventException.class)
        .hasMessageContaining("Nonsense");
    assertThatThrownBy(() -> connection.fireEvent("no ping", ping, handle, null))
        .isInstanceOf(javax.resource.ResourceException.class);
    assertThatThrownBy(
            () ->
                connection.fireEvent(Ping.named("p"), ping, new ExternalActivityHandle() {}, null))
        .isInstanceOf(UnrecognizedActivityException.class);
  }

  @Test
  void refusesToWorkWhenClosedOrStopped() throws Exception {
    connection.close();
    assertThatThrownBy(connection::createActivityHandle).isInstanceOf(IllegalStateException.class);
    SleeConnection other = slee.container().connectionFactory().getConnection();
    slee.container().shutdown();
    assertThatThrownBy(other::createActivityHandle)
        .isInstanceOf(javax.resource.ResourceException.class);
  }

  @Test
  void joinsTheTransactionOfAnSbbThatCallsABean() throws Exception {
    slee.ping(
        slee.start("call"),
        Ping.of(
            (sbb, aci, context) -> {
              fire("inside");
              sbb.context().setRollbackOnly();
            }));
    assertThat(Journal.entries("A:")).containsExactly("ping ping");
    assertThat(slee.nullActivities()).isZero();
  }

  @Test
  void keepsApartATransactionThatABeanBeginsForItself() throws Exception {
    slee.ping(
        slee.start("call"),
        Ping.of(
            (sbb, aci, context) -> {
              jakarta.transaction.Transaction outer = slee.transactionManager().suspend();
              slee.transactionManager().begin();
              fire("of the inner transaction");
              slee.transactionManager().commit();
              slee.transactionManager().resume(outer);
              sbb.setNumber(3);
              sbb.context().setRollbackOnly();
            }));
    assertThat(Journal.entries("A:ping ")).contains("of the inner transaction");
    assertThat(slee.nullActivities()).isEqualTo(1);
    assertThat(slee.trees()).isEqualTo(1);
  }
}
