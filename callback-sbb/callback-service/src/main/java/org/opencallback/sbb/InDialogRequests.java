package org.opencallback.sbb;

import java.text.ParseException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.RequestEvent;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.opencallback.sbb.LegData.Session;
import org.opencallback.sbb.sip.KeyPresses;
import org.opencallback.sbb.sip.SessionTimer;
import org.opencallback.sbb.sip.SipMessages;

/** Answers the requests that a peer sends in a leg's dialog (RFC 3261 §12.2.2, §14.2). */
final class InDialogRequests {

  private final SipAccess sip;
  private final LegDialog dialogs;

  InDialogRequests(SipAccess sip, LegDialog dialogs) {
    this.sip = sip;
    this.dialogs = dialogs;
  }

  /**
   * Answers a re-INVITE or UPDATE: hold, a new address, a session refresh.
   *
   * @return what is agreed about the session after it
   */
  Session offered(RequestEvent event, LegData leg, LegOwner owner) {
    Request request = event.getRequest();
    boolean invite = Request.INVITE.equals(request.getMethod());
    Optional<SessionTimer> timer = SessionTimer.askedBy(request);
    int refusal = refusal(request, leg.session(), timer);
    if (refusal != 0) {
      refuse(event, refusal);
      return leg.session();
    }
    Optional<String> offer = SipMessages.sdpOf(request);
    SdpReply reply = new SdpReply(Response.OK, "");
    if (offer.isPresent()) {
      reply = owner.legOffered(leg.order().number(), offer.get());
    } else if (invite) {
      reply = SdpReply.answer(owner.legDescription(leg.order().number()));
    }
    if (reply.status() != Response.OK) {
      refuse(event, reply.status());
      return leg.session();
    }
    accept(event, leg, reply.sdp(), timer);
    Session session = leg.session().with(timer.orElse(null));
    return invite ? session.awaitAck(offer.isEmpty()) : session;
  }

  private static int refusal(Request request, Session session, Optional<SessionTimer> timer) {
    if (session.refreshing()) {
      return Response.REQUEST_PENDING; // glare, §14.2
    }
    if (session.awaitsAck()) {
      return Response.SERVER_INTERNAL_ERROR; // with Retry-After, §14.2
    }
    if (SipMessages.hasOtherBody(request)) {
      return Response.UNSUPPORTED_MEDIA_TYPE;
    }
    return timer.filter(SessionTimer::isTooShort).isPresent() ? 422 : 0;
  }

  private void accept(RequestEvent event, LegData leg, String sdp, Optional<SessionTimer> timer) {
    try {
      Response ok = sip.messages().response(event.getRequest(), Response.OK);
      ok.setHeader(
          sip.messages()
              .contact(
                  leg.order().trunk(),
                  sip.local(leg.order().trunk().target().transport()).orElseThrow()));
      sip.messages().capabilities(ok);
      if (timer.isPresent()) {
        sip.messages().sessionTimer(ok, timer.get());
      }
      if (!sdp.isEmpty()) {
        sip.messages().sdp(ok, sdp);
      }
      dialogs.respond(event.getServerTransaction(), ok);
    } catch (ParseException e) {
      throw new IllegalStateException("cannot write a 200", e);
    }
  }

  /** Answers INFO; the key pressed, if it tells of one. */
  Optional<Character> info(RequestEvent event) {
    Request request = event.getRequest();
    byte[] content = request.getRawContent();
    if (content == null || content.length == 0) {
      confirm(event); // RFC 6086 §4.2.2
      return Optional.empty();
    }
    if (!KeyPresses.isIn(request)) {
      refuse(event, Response.UNSUPPORTED_MEDIA_TYPE);
      return Optional.empty();
    }
    confirm(event);
    return KeyPresses.of(request);
  }

  /** Answers with 200 and nothing else. */
  void confirm(RequestEvent event) {
    try {
      dialogs.respond(
          event.getServerTransaction(), sip.messages().response(event.getRequest(), Response.OK));
    } catch (ParseException e) {
      throw new IllegalStateException("cannot write a 200", e);
    }
  }

  /** Answers OPTIONS (§11.2). */
  void options(RequestEvent event) {
    try {
      Response ok = sip.messages().response(event.getRequest(), Response.OK);
      sip.messages().capabilities(ok);
      sip.messages().header(ok, "Accept", "application/sdp");
      dialogs.respond(event.getServerTransaction(), ok);
    } catch (ParseException e) {
      throw new IllegalStateException("cannot write a 200", e);
    }
  }

  /** Answers with a refusal. */
  void refuse(RequestEvent event, int status) {
    try {
      Response response = sip.messages().response(event.getRequest(), status);
      switch (status) {
        case Response.METHOD_NOT_ALLOWED -> sip.messages().allow(response);
        case Response.UNSUPPORTED_MEDIA_TYPE ->
            sip.messages().header(response, "Accept", "application/sdp");
        case Response.SERVER_INTERNAL_ERROR ->
            sip.messages()
                .header(
                    response,
                    "Retry-After",
                    Integer.toString(ThreadLocalRandom.current().nextInt(11)));
        case 422 -> sip.messages().minimumTimer(response);
        default -> {
          // the status says it all
        }
      }
      dialogs.respond(event.getServerTransaction(), response);
    } catch (ParseException e) {
      throw new IllegalStateException("cannot write a " + status, e);
    }
  }
}
