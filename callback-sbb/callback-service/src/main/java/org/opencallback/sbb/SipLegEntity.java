package org.opencallback.sbb;

import java.time.Duration;
import javax.slee.ActivityContextInterface;
import net.java.slee.resource.sip.DialogActivity;
import org.opencallback.sbb.LegData.Purpose;

/** What a SIP leg's SBB entity has: its state, its call, its dialog and its timers. */
public abstract class SipLegEntity extends BaseSbb {

  private SipAccess sip;
  private Timers timers;

  public abstract LegData getLegData();

  public abstract void setLegData(LegData data);

  /** The activity context of the dialog in use; with forking, of the one that was answered. */
  public abstract ActivityContextInterface getDialogContext();

  public abstract void setDialogContext(ActivityContextInterface aci);

  public abstract LegOwner getOwner();

  public abstract void setOwner(LegOwner owner);

  @Override
  void lookUp(Environment env) {
    sip = SipAccess.in(env);
    timers = Timers.in(env);
  }

  final SipAccess sip() {
    return sip;
  }

  void start(Purpose purpose, Duration time) {
    LegData leg = getLegData();
    setLegData(leg.with(timers.start(leg.timers(), purpose, getDialogContext(), time)));
  }

  void stop(Purpose purpose) {
    LegData leg = getLegData();
    setLegData(leg.with(timers.stop(leg.timers(), purpose)));
  }

  DialogActivity dialog() {
    return (DialogActivity) getDialogContext().getActivity();
  }

  final String name() {
    LegData leg = getLegData();
    return "leg(%s/%d){%s}"
        .formatted(leg.order().trunk().trunkName(), leg.order().number(), leg.state());
  }
}
