package org.opencallback.network.bench;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.opencallback.network.audio.Sdp;
import org.opencallback.network.sip.Dialog;
import org.opencallback.network.sip.ServerTransaction;
import org.opencallback.network.sip.SipEndpoint;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.network.sip.SipMessageBuilder;

/** A call of the server in a flow: to the mobile, or to the destination. Answered at once. */
final class BenchLeg {

  private final Flow flow;
  private final boolean mobile;
  private final SipEndpoint endpoint;
  private final ServerTransaction transaction;
  private final String to;
  private final AtomicBoolean hungUp = new AtomicBoolean();
  private @Nullable Dialog dialog;
  private @Nullable MediaLeg media;

  BenchLeg(Flow flow, boolean mobile, SipEndpoint endpoint, ServerTransaction transaction) {
    this.flow = flow;
    this.mobile = mobile;
    this.endpoint = endpoint;
    this.transaction = transaction;
    this.to = transaction.request().header("To").orElse("") + ";tag=" + Dialog.newTag();
  }

  Flow flow() {
    return flow;
  }

  boolean isMobile() {
    return mobile;
  }

  String callId() {
    return transaction.request().callId();
  }

  Instant arrivedAt() {
    return transaction.receivedAt();
  }

  synchronized @Nullable MediaLeg media() {
    return media;
  }

  /** Alerts and answers; with media of its own, or with an address where nobody listens. */
  synchronized void answer(@Nullable BenchMedia rtp) {
    Sdp offer = Sdp.parse(transaction.request().body()).orElse(null);
    if (offer == null) {
      flow.fail("an INVITE without a usable description");
      refuse(488, "Not Acceptable Here");
      return;
    }
    String host = endpoint.address().getAddress().getHostAddress();
    int port = 9;
    if (rtp != null) {
      media = rtp.open(this, offer);
      port = media.localPort();
    }
    String answer = Sdp.of(host, port).answerTo(offer).text();
    dialog = Dialog.ofCalled(transaction.request(), to, endpoint.hostPort());
    transaction.respond(response(180, "Ringing").build());
    transaction.respond(response(200, "OK").sdp(answer).build());
  }

  void refuse(int status, String reason) {
    transaction.respond(response(status, reason).build());
  }

  private SipMessageBuilder response(int status, String reason) {
    return transaction
        .response(status, reason)
        .set("To", to)
        .add("Contact", "<sip:" + endpoint.hostPort() + ">");
  }

  /** Hangs up; {@code released} is called when the server has confirmed it. */
  void hangUp(Runnable released) {
    Dialog open;
    synchronized (this) {
      open = dialog;
    }
    if (open == null || !hungUp.compareAndSet(false, true)) {
      return;
    }
    SipMessage bye = open.request("BYE").build();
    endpoint.send(
        bye,
        open.nextHop(),
        (response, at) -> {
          if (response.isSuccess()) {
            released.run();
          } else {
            flow.fail("BYE answered with " + response.status());
          }
        });
    closeMedia();
  }

  /** The server hung up. */
  void released() {
    hungUp.set(true);
    closeMedia();
  }

  synchronized void closeMedia() {
    if (media != null) {
      media.close();
    }
  }
}
