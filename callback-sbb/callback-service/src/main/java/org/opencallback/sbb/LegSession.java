package org.opencallback.sbb;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.opencallback.callcontrol.LegEvent;
import org.opencallback.callcontrol.LegState;
import org.opencallback.sbb.LegData.Purpose;
import org.opencallback.sbb.LegData.Session;
import org.opencallback.sbb.sip.SessionTimer;
import org.opencallback.sbb.sip.SipMessages;

/**
 * Keeps the session timer of an answered leg (RFC 4028): refreshes the session, or releases the leg
 * when the peer does not.
 */
final class LegSession {

  private final SipLegSbb leg;
  private final LegDialog dialogs;

  LegSession(SipLegSbb leg, LegDialog dialogs) {
    this.leg = leg;
    this.dialogs = dialogs;
  }

  /** The 2xx to our INVITE says what holds. */
  void agree(Response success) {
    LegData data = leg.getLegData();
    Session session = data.session().with(SessionTimer.agreedBy(success).orElse(null));
    leg.setLegData(data.with(session.by(SipMessages.allows(success, Request.UPDATE))));
    restart();
  }

  /** The session was refreshed, or its timer changed. */
  void restart() {
    SessionTimer timer = leg.getLegData().session().timer();
    if (timer == null) {
      leg.stop(Purpose.SESSION);
    } else {
      leg.start(Purpose.SESSION, timer.due());
    }
  }

  /** It is time for our refresh, or too late for the peer's. */
  void due() {
    LegData data = leg.getLegData();
    Session session = data.session();
    if (data.state() != LegState.ESTABLISHED || session.timer() == null) {
      return;
    }
    if (!session.timer().weRefresh()) {
      leg.advance(new LegEvent.PeerLost());
      return;
    }
    if (session.awaitsAck()) {
      leg.start(Purpose.SESSION, glareTime()); // the peer is refreshing by itself
      return;
    }
    leg.setLegData(data.with(session.refresh()));
    String sdp = session.byUpdate() ? null : leg.getOwner().legDescription(data.order().number());
    if (!dialogs.refresh(leg.dialog(), data.order(), session.timer(), sdp)) {
      leg.advance(new LegEvent.PeerLost());
    }
  }

  /** 2xx to our refresh. */
  void refreshed(Response success) {
    if (Request.INVITE.equals(LegDialog.methodOf(success))) {
      CSeqHeader cseq = (CSeqHeader) success.getHeader(CSeqHeader.NAME);
      dialogs.ack(leg.dialog(), cseq.getSeqNumber());
    }
    LegData data = leg.getLegData();
    leg.setLegData(data.with(data.session().with(SessionTimer.agreedBy(success).orElse(null))));
    restart();
  }

  /** Our refresh was refused: again later, by other means if need be, but not for ever. */
  void refreshRefused(int status) {
    LegData data = leg.getLegData();
    boolean glare = status == Response.REQUEST_PENDING;
    Session session = data.session().refreshFailed(!glare);
    if (session.timer() == null) {
      return;
    }
    if (session.failures() > 1) {
      leg.advance(new LegEvent.PeerLost());
      return;
    }
    boolean noUpdate = status == Response.METHOD_NOT_ALLOWED || status == Response.NOT_IMPLEMENTED;
    leg.setLegData(data.with(noUpdate ? session.by(false) : session));
    leg.start(Purpose.SESSION, glare ? glareTime() : session.timer().graceAfterDue());
  }

  /** We own the Call-ID: between 2.1 and 4 s in units of 10 ms (RFC 3261 §14.1). */
  private static Duration glareTime() {
    return Duration.ofMillis(10L * ThreadLocalRandom.current().nextInt(210, 401));
  }
}
