package org.opencallback.network.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opencallback.network.Attempts;

/**
 * Repetition and its end (RFC 3261 §17), with timers a hundred times faster than the standard's.
 */
class TransactionTest {

  private static final Duration SOON = Duration.ofSeconds(15);
  private static final SipTimers FAST =
      new SipTimers(Duration.ofMillis(30), Duration.ofMillis(240), Duration.ofMillis(300));

  private final EventLog<ServerTransaction> requests = new EventLog<>(100);
  private final EventLog<SipMessage> acks = new EventLog<>(100);
  private final EventLog<SipMessage> responses = new EventLog<>(100);
  private final EventLog<String> timeouts = new EventLog<>(10);

  private final SipEndpoint server = open();
  private final SipEndpoint client = open();

  private SipEndpoint open() {
    return SipEndpoint.open(
        HostPort.parse("test", "127.0.0.1:0"), Trace.recording(), FAST, new Listener());
  }

  private final class Listener implements SipEndpoint.Listener {
    @Override
    public void onRequest(ServerTransaction transaction) {
      requests.add(transaction);
    }

    @Override
    public void onAck(SipMessage ack) {
      acks.add(ack);
    }
  }

  private final class Responses implements ClientTransaction.Listener {
    @Override
    public void onResponse(SipMessage response, Instant at) {
      responses.add(response);
    }

    @Override
    public void onTimeout() {
      timeouts.add("timeout");
    }
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private void send(String method, InetSocketAddress to) {
    client.send(
        SipMessage.request(method, "sip:101@192.0.2.1")
            .add("Via", Dialog.newVia(client.hostPort()))
            .add("From", "<sip:a@192.0.2.7>;tag=1")
            .add("To", "<sip:101@192.0.2.1>")
            .add("Call-ID", "call")
            .add("CSeq", "1 " + method)
            .build(),
        to,
        new Responses());
  }

  private ServerTransaction request() {
    return requests.await("the request", transaction -> true, SOON);
  }

  private static long count(SipEndpoint endpoint, Trace.Direction direction, String line) {
    return endpoint.trace().entries().stream()
        .filter(entry -> entry.direction() == direction)
        .filter(entry -> entry.message().startLine().contains(line))
        .count();
  }

  @Test
  void anInviteComesAgainUntilItIsAnswered() {
    send("INVITE", server.address());
    ServerTransaction invite = request();
    server
        .trace()
        .await("the INVITE again", entry -> entry.remark().equals("retransmission"), SOON);
    assertThat(requests.list()).hasSize(1);

    invite.respond(100, "Trying");

    responses.await("100", response -> response.status() == 100, SOON);
    assertThat(timeouts.within(any -> true, FAST.giveUp().plus(FAST.t1()))).isEmpty();
  }

  @Test
  void whoIsNotAnsweredGivesUp() {
    Attempts.oneOf(3, this::assertRepeatedUntilItGivesUp);
  }

  private void assertRepeatedUntilItGivesUp() {
    long before = count(client, Trace.Direction.OUT, "OPTIONS");
    send("OPTIONS", server.address());

    timeouts.await("timer F", any -> true, SOON);
    assertThat(count(client, Trace.Direction.OUT, "OPTIONS") - before).isGreaterThan(3);
    assertThat(client.openTransactions()).isZero();
  }

  @Test
  void aRefusalIsAcknowledgedOncePerRepetitionAndReportedOnce() {
    send("INVITE", server.address());
    request().respond(486, "Busy Here");

    responses.await("486", response -> response.status() == 486, SOON);
    server.trace().await("ACK", entry -> entry.message().isRequest("ACK"), SOON);
    assertThat(responses.list()).extracting(SipMessage::status).containsOnlyOnce(486);
    assertThat(acks.list()).isEmpty();
  }

  @Test
  void anAnswerComesAgainUntilTheAck() {
    send("INVITE", server.address());
    request().respond(200, "OK");
    client.trace().await("the 200 again", entry -> entry.remark().equals("retransmission"), SOON);

    client.sendOnce(
        SipMessage.request("ACK", "sip:101@192.0.2.1")
            .add("Via", Dialog.newVia(client.hostPort()))
            .add("Call-ID", "call")
            .add("CSeq", "1 ACK")
            .build(),
        server.address());

    acks.await("the ACK", ack -> true, SOON);
    long sent = count(server, Trace.Direction.OUT, "200 OK");
    assertThat(responses.within(x -> responses.list().size() > sent, FAST.t2().multipliedBy(3)))
        .isEmpty();
  }

  @Test
  void aCancelEndsTheRequestThatItNames() {
    send("INVITE", server.address());
    ServerTransaction invite = request();
    invite.onCancelled(cancel -> invite.respond(487, "Request Terminated"));
    SipMessage sent = invite.request();
    client.send(
        SipMessage.request("CANCEL", sent.requestUri())
            .add("Via", sent.values("Via").get(0))
            .add("Call-ID", "call")
            .add("CSeq", "1 CANCEL")
            .build(),
        server.address(),
        new Responses());

    responses.await("487", response -> response.status() == 487, SOON);
    responses.await("200 to CANCEL", response -> response.status() == 200, SOON);
    assertThat(requests.list()).hasSize(1);
  }

  @Test
  void aCancelOfNothingIsAnswered481() {
    send("CANCEL", server.address());

    responses.await("481", response -> response.status() == 481, SOON);
  }

  @Test
  void whatIsNoSipIsCountedAndDoesNoHarm() {
    client.sendRaw(new byte[] {1, 2, 3}, server.address());
    send("OPTIONS", server.address());
    request().respond(200, "OK");

    responses.await("200", SipMessage::isSuccess, SOON);
    assertThat(server.malformedCount()).isEqualTo(1);
  }

  @Test
  void nothingIsLeftOver() {
    send("INVITE", server.address());
    request().respond(486, "Busy Here");
    responses.await("486", SipMessage::isFinal, SOON);

    Instant end = Instant.now().plus(SOON);
    while (isAnythingOpen() && Instant.now().isBefore(end)) {
      timeouts.within(any -> false, FAST.t1());
    }
    assertThat(isAnythingOpen()).isFalse();
  }

  private boolean isAnythingOpen() {
    return client.openTransactions() + server.openTransactions() > 0;
  }
}
