package org.opencallback.sbb;

import java.text.ParseException;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import net.java.slee.resource.sip.DialogActivity;
import org.opencallback.callcontrol.Cause;
import org.opencallback.callcontrol.LegEvent;
import org.opencallback.job.TrunkCall;
import org.opencallback.sbb.sip.SessionTimer;
import org.opencallback.sbb.sip.SipMessages;

/**
 * Sends what a leg has to say in its dialog. What cannot be sent is told by the return value: the
 * peer is then lost for us.
 */
final class LegDialog {

  /** The INVITE that begins a dialog has this CSeq; a re-INVITE a higher one. */
  static final long FIRST = 1;

  private final SipAccess sip;

  LegDialog(SipAccess sip) {
    this.sip = sip;
  }

  /** Whether a message belongs to the INVITE that began the dialog. */
  static boolean isOfFirst(javax.sip.message.Message message) {
    CSeqHeader cseq = (CSeqHeader) message.getHeader(CSeqHeader.NAME);
    return Request.INVITE.equals(cseq.getMethod()) && cseq.getSeqNumber() == FIRST;
  }

  static String methodOf(javax.sip.message.Message message) {
    return ((CSeqHeader) message.getHeader(CSeqHeader.NAME)).getMethod();
  }

  /** What a provisional response other than 100 says. */
  static LegEvent meaningOf(Response response) {
    Optional<String> sdp = SipMessages.sdpOf(response);
    if (sdp.isPresent()) {
      return new LegEvent.EarlyMedia(sdp.get());
    }
    return response.getStatusCode() == Response.RINGING
        ? new LegEvent.Alerting()
        : new LegEvent.Progress();
  }

  /**
   * Sends the INVITE.
   *
   * @throws SipException if it cannot be written or sent
   */
  void invite(DialogActivity dialog, LegOrder order, SipMessages.Local local) throws SipException {
    try {
      SipMessages.DialogKey key =
          new SipMessages.DialogKey(dialog.getCallId(), dialog.getLocalTag());
      dialog.sendRequest(sip.messages().invite(order.trunk(), local, key, order.offer()));
    } catch (ParseException | InvalidArgumentException e) {
      throw new SipException("cannot write the INVITE: " + e.getMessage(), e);
    }
  }

  /** Acknowledges a 2xx to an INVITE. */
  boolean ack(DialogActivity dialog, long cseq) {
    return attempt(() -> dialog.sendAck(dialog.createAck(cseq)));
  }

  boolean cancel(DialogActivity dialog) {
    return attempt(dialog::sendCancel);
  }

  boolean bye(DialogActivity dialog, Cause cause) {
    return attempt(
        () -> {
          Request bye = dialog.createRequest(Request.BYE);
          sip.messages().reason(bye, cause, "callback");
          dialog.sendRequest(bye);
        });
  }

  boolean options(DialogActivity dialog) {
    return attempt(() -> dialog.sendRequest(dialog.createRequest(Request.OPTIONS)));
  }

  /**
   * Refreshes the session (RFC 4028 §7.4).
   *
   * @param sdp our description, for a re-INVITE; null for an UPDATE
   */
  boolean refresh(DialogActivity dialog, LegOrder order, SessionTimer timer, String sdp) {
    return attempt(
        () -> {
          Request refresh = dialog.createRequest(sdp == null ? Request.UPDATE : Request.INVITE);
          TrunkCall trunk = order.trunk();
          SipMessages.Local local = sip.local(trunk.target().transport()).orElseThrow();
          refresh.setHeader(sip.messages().contact(trunk, local));
          sip.messages().capabilities(refresh);
          sip.messages().sessionTimer(refresh, timer);
          if (sdp != null) {
            sip.messages().sdp(refresh, sdp);
          }
          dialog.sendRequest(refresh);
        });
  }

  /** Drops a dialog that the peer does not end. */
  void drop(DialogActivity dialog) {
    try {
      dialog.delete();
    } catch (RuntimeException stack) {
      // The adaptor's delete() fails for a dialog whose INVITE was never sent or that has just
      // ended (slee-notes.md): then there is nothing to drop.
      return;
    }
  }

  /** Answers a request in the dialog. */
  boolean respond(ServerTransaction transaction, Response response) {
    return attempt(() -> transaction.sendResponse(response));
  }

  /** Something the stack does or refuses. */
  private interface Sending {
    void send() throws SipException, InvalidArgumentException, ParseException;
  }

  private static boolean attempt(Sending sending) {
    try {
      sending.send();
      return true;
    } catch (SipException | InvalidArgumentException | ParseException e) {
      return false;
    }
  }
}
