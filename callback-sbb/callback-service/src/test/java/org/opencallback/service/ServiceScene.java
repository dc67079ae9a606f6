package org.opencallback.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.opencallback.job.CallLimits;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.DialPolicy;
import org.opencallback.job.Origination;
import org.opencallback.job.SipTarget;
import org.opencallback.job.TrunkCall;
import org.opencallback.job.TrunkKind;
import org.opencallback.network.Carrier;
import org.opencallback.network.IncomingCall;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.network.sip.SipMessageBuilder;
import org.opencallback.trigger.Transport;

/** An exchange and the carrier that it calls over; the orders and calls of the tests. */
final class ServiceScene {

  static final String MOBILE = "+48601000001";
  static final String COMPANY = "+48221234567";
  static final String ACCESS = "+48221234500";
  static final String SHOP = "+48223334455";
  static final Duration SOON = Duration.ofSeconds(15);
  static Exchange exchange;
  static Carrier carrier;

  private ServiceScene() {}

  static void open(Path directory) throws Exception {
    exchange = new Exchange(directory);
    carrier = exchange.carrier();
  }

  static SipMessage outside(String method) {
    String peer = carrier.hostPort();
    String uri = "sip:445@127.0.0.1:" + carrier.exchange().getPort();
    long random = System.nanoTime();
    return carrier.request(
        SipMessage.request(method, uri)
            .add("Via", "SIP/2.0/UDP " + peer + ";branch=z9hG4bK" + random)
            .add("Max-Forwards", "70")
            .add("From", "<sip:1@" + peer + ">;tag=a")
            .add("To", "<" + uri + ">" + (method.equals("REGISTER") ? "" : ";tag=b"))
            .add("Call-ID", random + "@" + peer)
            .add("CSeq", "7 " + method)
            .add("Contact", "<sip:1@" + peer + ">")
            .add("Event", "presence")
            .build(),
        SOON);
  }

  static boolean isTo(SipMessage message, String method, String toTag) {
    return message.isRequest(method) && message.toTag().equals(toTag);
  }

  static SipMessage forked(IncomingCall call, String tag) {
    SipMessage invite = call.invite();
    return SipMessage.response(200, "OK")
        .add("Via", invite.header("Via").orElseThrow())
        .add("From", invite.header("From").orElseThrow())
        .add("To", invite.header("To").orElseThrow() + ";tag=" + tag)
        .add("Call-ID", invite.callId())
        .add("CSeq", invite.cseq() + " INVITE")
        .add("Contact", "<sip:fork@" + carrier.hostPort() + ">")
        .sdp(call.audio().description().text())
        .build();
  }

  static long requests(IncomingCall call, String method) {
    return call.received().stream().filter(entry -> entry.message().isRequest(method)).count();
  }

  static IncomingCall answeredCallback(long job) throws Exception {
    exchange.due(order(job, to(MOBILE, COMPANY), Duration.ofHours(2)));
    return carrier.expectCall(MOBILE, SOON).ring().answer();
  }

  static IncomingCall callback(long job, UnaryOperator<SipMessageBuilder> answer) throws Exception {
    exchange.due(order(job, to(MOBILE, COMPANY), Duration.ofHours(2)));
    return carrier.expectCall(MOBILE, SOON).ring().answer(answer);
  }

  static CallbackOrder order(long job, Origination partyA, Duration limit) {
    return new CallbackOrder(
        job,
        1,
        1,
        partyA,
        "PL",
        policy(),
        new CallLimits(limit, Duration.ofMinutes(3), Duration.ofSeconds(15)));
  }

  static DialPolicy policy() {
    return new DialPolicy(Duration.ofSeconds(10), Duration.ofSeconds(5), 20, 3, '#', "**");
  }

  static Origination to(String number, String presented, Carrier... carriers) {
    Carrier[] over = carriers.length == 0 ? new Carrier[] {carrier} : carriers;
    List<TrunkCall> calls = new ArrayList<>();
    for (Carrier trunk : over) {
      calls.add(
          new TrunkCall(
              calls.size() + 1L,
              "trunk" + calls.size(),
              TrunkKind.VOIP,
              new SipTarget("127.0.0.1", trunk.address().getPort(), Transport.UDP),
              number,
              presented,
              List.of("PCMA", "PCMU")));
    }
    return new Origination(number, calls, Duration.ofSeconds(30));
  }
}
