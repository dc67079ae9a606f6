package org.opencallback.sbb;

import javax.sip.Dialog;
import javax.slee.ActivityContextInterface;
import javax.slee.SbbLocalObject;
import net.java.slee.resource.sip.DialogActivity;
import org.opencallback.callcontrol.Cause;

/** The early dialogs of a leg whose INVITE a proxy has forked (RFC 3261 §13.2.2.4). */
final class LegForks {

  private final SipLegSbb leg;
  private final LegDialog dialogs;

  LegForks(SipLegSbb leg, LegDialog dialogs) {
    this.leg = leg;
    this.dialogs = dialogs;
  }

  /** Hears what happens in one more dialog. */
  ActivityContextInterface attach(Dialog dialog) {
    ActivityContextInterface aci = leg.sip().contextOf(dialog);
    aci.attach(self());
    return aci;
  }

  /**
   * Ends all dialogs but one.
   *
   * @param answered that one was answered: the others get a BYE (RFC 3261 §15), without which the
   *     adaptor would not let go of the dialog that the INVITE began; else all have failed
   */
  void end(ActivityContextInterface kept, boolean answered) {
    leg.attachments().filter(aci -> !aci.equals(kept)).forEach(aci -> endOne(aci, answered));
  }

  private void endOne(ActivityContextInterface aci, boolean answered) {
    aci.detach(self());
    DialogActivity dialog = (DialogActivity) aci.getActivity();
    if (!answered || !dialogs.bye(dialog, Cause.NORMAL_CLEARING)) {
      dialogs.drop(dialog);
    }
  }

  private SbbLocalObject self() {
    return leg.context().getSbbLocalObject();
  }
}
