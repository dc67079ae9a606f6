package org.opencallback.sbb;

import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import javax.sip.Dialog;
import javax.sip.ListeningPoint;
import javax.sip.SipException;
import javax.slee.ActivityContextInterface;
import javax.slee.FactoryException;
import javax.slee.UnrecognizedActivityException;
import net.java.slee.resource.sip.DialogActivity;
import net.java.slee.resource.sip.SipActivityContextInterfaceFactory;
import net.java.slee.resource.sip.SleeSipProvider;
import org.opencallback.job.TrunkCall;
import org.opencallback.sbb.sip.SipMessages;
import org.opencallback.trigger.Transport;

/** The SIP resource adaptor, as an SBB finds it in its environment. */
final class SipAccess {

  private final SleeSipProvider provider;
  private final SipActivityContextInterfaceFactory activities;
  private final SipMessages messages;

  SipAccess(SleeSipProvider provider, SipActivityContextInterfaceFactory activities) {
    this.provider = provider;
    this.activities = activities;
    this.messages =
        new SipMessages(
            provider.getAddressFactory(),
            provider.getHeaderFactory(),
            provider.getMessageFactory());
  }

  /** Looks it up in {@code java:comp/env}. */
  static SipAccess in(Environment env) {
    return new SipAccess(
        env.find(SleeSipProvider.class, "slee/resources/jainsip/1.2/provider"),
        env.find(
            SipActivityContextInterfaceFactory.class, "slee/resources/jainsip/1.2/acifactory"));
  }

  SleeSipProvider provider() {
    return provider;
  }

  SipMessages messages() {
    return messages;
  }

  /** Our address for a transport; empty if we do not listen on it. */
  Optional<SipMessages.Local> local(Transport transport) {
    ListeningPoint point = provider.getListeningPoint(transport.name().toLowerCase(Locale.ROOT));
    return point == null
        ? Optional.empty()
        : Optional.of(new SipMessages.Local(point.getIPAddress(), point.getPort(), transport));
  }

  /**
   * Begins a dialog of ours, an activity from now on; nothing is sent.
   *
   * @throws SipException if the trunk's numbers make no address, or the stack refuses
   */
  DialogActivity newDialog(TrunkCall trunk, SipMessages.Local local) throws SipException {
    try {
      return provider.getNewDialog(messages.caller(trunk, local), messages.called(trunk));
    } catch (ParseException e) {
      throw new SipException("no SIP address for " + trunk.trunkName() + ": " + e.getMessage(), e);
    }
  }

  /**
   * The activity context of a dialog.
   *
   * @throws IllegalStateException if the dialog is no activity: it comes from the adaptor, so it is
   */
  ActivityContextInterface contextOf(Dialog dialog) {
    try {
      return activities.getActivityContextInterface((DialogActivity) dialog);
    } catch (UnrecognizedActivityException | FactoryException e) {
      throw new IllegalStateException("no activity context for dialog " + dialog.getDialogId(), e);
    }
  }
}
