package org.opencallback.sbb;

import java.time.Clock;
import java.time.Duration;
import javax.sip.SipException;
import org.opencallback.callcontrol.Cause;
import org.opencallback.callcontrol.LegEnd;
import org.opencallback.callcontrol.LegEvent;
import org.opencallback.callcontrol.LegPort;
import org.opencallback.sbb.LegData.Purpose;
import org.opencallback.sbb.sip.SipMessages;

/** Does what leg control asks for: says it to the peer, or reports it to the call. */
final class LegActions implements LegPort {

  private final SipLegSbb leg;
  private final LegDialog dialogs;
  private final Clock clock = Clock.systemUTC();

  LegActions(SipLegSbb leg, LegDialog dialogs) {
    this.leg = leg;
    this.dialogs = dialogs;
  }

  @Override
  public void sendInvite() {
    LegOrder order = leg.getLegData().order();
    try {
      SipMessages.Local local = leg.sip().local(order.trunk().target().transport()).orElseThrow();
      dialogs.invite(leg.dialog(), order, local);
    } catch (SipException e) {
      leg.tracer().warning(leg.name() + ": not sent to " + order.trunk().target(), e);
      leg.advance(new LegEvent.SendFailed());
    }
  }

  @Override
  public void sendAck() {
    dialogs.ack(leg.dialog(), LegDialog.FIRST);
  }

  @Override
  public void sendCancel() {
    if (!dialogs.cancel(leg.dialog())) {
      leg.start(Purpose.GUARD, Duration.ZERO); // there is nothing to wait for
    }
  }

  @Override
  public void sendBye(Cause cause) {
    if (!dialogs.bye(leg.dialog(), cause)) {
      leg.start(Purpose.GUARD, Duration.ZERO); // the dialog is over already
    }
  }

  @Override
  public void dropDialog() {
    dialogs.drop(leg.dialog());
  }

  @Override
  public void reportAlerting() {
    leg.getOwner().legAlerting(leg.getLegData().order().number());
  }

  @Override
  public void reportEarlyMedia(String sdp) {
    leg.getOwner().legEarlyMedia(leg.getLegData().order().number(), sdp);
  }

  @Override
  public void reportAnswered(String sdp) {
    leg.getOwner().legAnswered(leg.getLegData().order().number(), sdp);
  }

  @Override
  public void noteLateAnswer() {
    leg.setLegData(leg.getLegData().answeredLate(clock.instant()));
  }

  @Override
  public void reportReleased(LegEnd end) {
    leg.getOwner().legReleased(leg.getLegData().order().number(), end);
  }

  @Override
  public void reportGone() {
    LegData data = leg.getLegData();
    leg.getOwner().legGone(data.order().number(), data.lateAnswer());
  }
}
