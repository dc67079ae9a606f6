package org.opencallback.sbb;

import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.ListeningPoint;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.slee.ActivityContextInterface;
import javax.slee.FactoryException;
import javax.slee.UnrecognizedActivityException;
import net.java.slee.resource.sip.DialogActivity;
import net.java.slee.resource.sip.SipActivityContextInterfaceFactory;
import net.java.slee.resource.sip.SleeSipProvider;
import org.opencallback.job.SipAccount;
import org.opencallback.job.TrunkCall;
import org.opencallback.sbb.sip.Challenge;
import org.opencallback.sbb.sip.Digest;
import org.opencallback.sbb.sip.LineMessages;
import org.opencallback.sbb.sip.SipMessages;
import org.opencallback.trigger.Transport;

/** The SIP resource adaptor, as an SBB finds it in its environment. */
final class SipAccess {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int CNONCE_BYTES = 16;

  private final SleeSipProvider provider;
  private final SipActivityContextInterfaceFactory activities;
  private final SipMessages messages;
  private final LineMessages lineMessages;

  SipAccess(SleeSipProvider provider, SipActivityContextInterfaceFactory activities) {
    this.provider = provider;
    this.activities = activities;
    this.messages =
        new SipMessages(
            provider.getAddressFactory(),
            provider.getHeaderFactory(),
            provider.getMessageFactory());
    this.lineMessages =
        new LineMessages(
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

  LineMessages lineMessages() {
    return lineMessages;
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
   * Begins another dialog with the Call-ID of one that was challenged; nothing is sent.
   *
   * @throws SipException if the stack refuses
   */
  DialogActivity newDialogOfSameCall(DialogActivity challenged) throws SipException {
    // The adaptor keeps a Call-ID for the other side of an incoming dialog only (B2BUA): so it is
    // shown one that looks like it. Its parties do not matter, the INVITE says who calls whom.
    DialogActivity incoming =
        (DialogActivity)
            Proxy.newProxyInstance(
                DialogActivity.class.getClassLoader(),
                new Class<?>[] {DialogActivity.class},
                (proxy, method, arguments) ->
                    method.getName().equals("isServer")
                        ? true
                        : method.invoke(challenged, arguments));
    return provider.getNewDialog(incoming, true);
  }

  /**
   * Adds proof of who we are to a request.
   *
   * @param count how often the challenge's nonce has been used, this time included
   */
  void prove(Request request, Challenge challenge, SipAccount account, int count)
      throws ParseException {
    byte[] random = new byte[CNONCE_BYTES];
    RANDOM.nextBytes(random);
    Digest.Proof proof =
        new Digest.Proof(
            request.getMethod(),
            request.getRequestURI().toString(),
            count,
            HexFormat.of().formatHex(random));
    messages.header(request, challenge.answeredBy(), Digest.answer(challenge, account, proof));
  }

  /** The activity context of a transaction of ours. */
  ActivityContextInterface contextOf(ClientTransaction transaction) {
    try {
      return activities.getActivityContextInterface(transaction);
    } catch (UnrecognizedActivityException | FactoryException e) {
      throw new IllegalStateException(
          "no activity context for transaction " + transaction.getBranchId(), e);
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
