package org.opencallback.network.sip;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The peer-to-peer relation that a call sets up (RFC 3261 §12): it makes the requests inside the
 * call.
 */
public final class Dialog {

  private static final int DEFAULT_PORT = 5060;

  private final String callId;
  private final String local;
  private final String remote;
  private final List<String> routes;
  private final String hostPort;
  private volatile String target;
  private long cseq;

  private Dialog(Ends ends, List<String> routes, String hostPort, long cseq) {
    this.callId = ends.callId();
    this.local = ends.local();
    this.remote = ends.remote();
    this.target = ends.target();
    this.routes = List.copyOf(routes);
    this.hostPort = hostPort;
    this.cseq = cseq;
  }

  private record Ends(String callId, String local, String remote, String target) {}

  /** The dialog of a caller, from its INVITE and a response with a To tag (RFC 3261 §12.1.2). */
  public static Dialog ofCaller(SipMessage invite, SipMessage response, String hostPort) {
    List<String> routes = new ArrayList<>(response.values("Record-Route"));
    Collections.reverse(routes);
    Ends ends =
        new Ends(
            invite.callId(),
            invite.header("From").orElse(""),
            response.header("To").orElse(""),
            contact(response, invite.requestUri()));
    return new Dialog(ends, routes, hostPort, invite.cseq());
  }

  /** The dialog of a called party, from the INVITE and its own To (RFC 3261 §12.1.1). */
  public static Dialog ofCalled(SipMessage invite, String localTo, String hostPort) {
    String from = invite.header("From").orElse("");
    String fallback = NameAddress.parse(from).map(NameAddress::uri).orElse("");
    Ends ends = new Ends(invite.callId(), localTo, from, contact(invite, fallback));
    return new Dialog(ends, invite.values("Record-Route"), hostPort, 0);
  }

  private static String contact(SipMessage message, String otherwise) {
    return message.address("Contact").map(NameAddress::uri).orElse(otherwise);
  }

  /** A new tag (RFC 3261 §19.3). */
  public static String newTag() {
    return Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
  }

  /** A new Via of an endpoint with a branch of its own (RFC 3261 §8.1.1.7). */
  public static String newVia(String hostPort) {
    return "SIP/2.0/UDP " + hostPort + ";rport;branch=z9hG4bK" + newTag();
  }

  /** The peer's Contact of a re-INVITE or UPDATE, or of the response to ours, is the new target. */
  public void refreshTarget(SipMessage message) {
    target = contact(message, target);
  }

  /** Starts a request inside the dialog with the next sequence number. */
  public SipMessageBuilder request(String method) {
    synchronized (this) {
      cseq++;
      return request(method, cseq);
    }
  }

  /** The ACK of a 2xx to the INVITE with that sequence number (RFC 3261 §13.2.2.4). */
  public SipMessage ack(long inviteCseq) {
    return request("ACK", inviteCseq).build();
  }

  private SipMessageBuilder request(String method, long number) {
    SipMessageBuilder builder =
        SipMessage.request(method, target)
            .add("Via", newVia(hostPort))
            .add("Max-Forwards", "70")
            .add("From", local)
            .add("To", remote)
            .add("Call-ID", callId)
            .add("CSeq", number + " " + method);
    routes.forEach(route -> builder.add("Route", route));
    return builder;
  }

  /** Where the requests go: to the first route, else to the target. */
  public InetSocketAddress nextHop() {
    String first = routes.isEmpty() ? target : routes.get(0);
    String uri = NameAddress.parse(first).map(NameAddress::uri).orElse(target);
    SipUri parsed =
        SipUri.parse(uri)
            .orElseThrow(
                () ->
                    new IllegalStateException("the exchange's Contact or Route is no URI: " + uri));
    int port = parsed.port() == 0 ? DEFAULT_PORT : parsed.port();
    return new InetSocketAddress(parsed.host(), port);
  }
}
