package org.opencallback.sbb;

import javax.sip.message.Request;
import javax.sip.message.Response;
import org.opencallback.callcontrol.LegEvent;

/**
 * What the peer makes of our requests in a dialog: BYE, CANCEL, OPTIONS, and the INVITE or UPDATE
 * that refreshes the session. The INVITE that began the dialog is the leg's own affair.
 */
final class InDialogResponses {

  private final SipLegSbb leg;
  private final LegSession session;

  InDialogResponses(SipLegSbb leg, LegSession session) {
    this.leg = leg;
    this.session = session;
  }

  /** A 2xx has come. */
  void succeeded(Response response) {
    switch (LegDialog.methodOf(response)) {
      case Request.BYE -> leg.advance(new LegEvent.ByeAnswered());
      case Request.INVITE, Request.UPDATE -> session.refreshed(response);
      default -> {
        // OPTIONS: the peer is there; CANCEL: the INVITE's own response tells the rest
      }
    }
  }

  /** Another final response has come. */
  void refused(Response response) {
    switch (LegDialog.methodOf(response)) {
      case Request.BYE -> leg.advance(new LegEvent.ByeAnswered());
      case Request.CANCEL -> {
        // too late; the INVITE's own response tells the rest
      }
      default -> refusedToTalk(response);
    }
  }

  private void refusedToTalk(Response response) {
    int status = response.getStatusCode();
    if (status == Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST
        || status == Response.REQUEST_TIMEOUT) {
      leg.advance(new LegEvent.PeerLost()); // RFC 3261 §12.2.1.2
    } else if (!Request.OPTIONS.equals(LegDialog.methodOf(response))) {
      session.refreshRefused(status);
    }
  }

  /** No final response has come in time. */
  void missing(Request request) {
    switch (request.getMethod()) {
      case Request.BYE -> leg.advance(new LegEvent.ByeAnswered());
      case Request.CANCEL -> {
        // the guard timer ends the leg if the INVITE's own response does not come either
      }
      default -> leg.advance(new LegEvent.PeerLost());
    }
  }
}
