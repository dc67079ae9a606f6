package org.opencallback.sbb;

import java.text.ParseException;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import javax.slee.ActivityContextInterface;
import javax.slee.InitialEventSelector;
import net.java.slee.resource.sip.CancelRequestEvent;

/**
 * Answers the requests that are nobody's: those outside a dialog other than INVITE, and those in a
 * dialog that a leg does not understand. The resource adaptor drops unanswered what no service
 * wants, and a peer would send it again and again.
 */
public abstract class DefaultResponderSbb extends BaseSbb {

  private SipAccess sip;

  @Override
  void lookUp(Environment env) {
    sip = SipAccess.in(env);
  }

  /** A CANCEL of an INVITE that exists is that call's own affair. */
  public InitialEventSelector selectCancel(InitialEventSelector selector) {
    CancelRequestEvent cancel = (CancelRequestEvent) selector.getEvent();
    selector.setInitialEvent(cancel.getMatchingTransaction() == null);
    selector.setActivityContextSelected(true);
    return selector;
  }

  public void onCancel(CancelRequestEvent event, ActivityContextInterface aci) {
    answer(event, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, aci);
  }

  /** A peer that looks whether we are there (RFC 3261 §11.2). */
  public void onOptions(RequestEvent event, ActivityContextInterface aci) {
    answer(event, Response.OK, aci);
  }

  /** Requests that make sense in a dialog only, in one that we do not know (§12.2.2). */
  private void stray(RequestEvent event, ActivityContextInterface aci) {
    answer(event, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, aci);
  }

  /** BYE outside a dialog. */
  public void onBye(RequestEvent event, ActivityContextInterface aci) {
    stray(event, aci);
  }

  /** INFO outside a dialog. */
  public void onInfo(RequestEvent event, ActivityContextInterface aci) {
    stray(event, aci);
  }

  /** UPDATE outside a dialog. */
  public void onUpdate(RequestEvent event, ActivityContextInterface aci) {
    stray(event, aci);
  }

  /** PRACK, in a dialog or not: we never send a reliable provisional response. */
  public void onPrack(RequestEvent event, ActivityContextInterface aci) {
    stray(event, aci);
  }

  public void onPrackInDialog(RequestEvent event, ActivityContextInterface aci) {
    stray(event, aci);
  }

  /** ACK is never answered; it has come late. */
  public void onAck(RequestEvent event, ActivityContextInterface aci) {
    aci.detach(context().getSbbLocalObject());
  }

  public void onRegister(RequestEvent event, ActivityContextInterface aci) {
    refuseMethod(event, aci);
  }

  public void onMessage(RequestEvent event, ActivityContextInterface aci) {
    refuseMethod(event, aci);
  }

  public void onSubscribe(RequestEvent event, ActivityContextInterface aci) {
    refuseMethod(event, aci);
  }

  public void onNotify(RequestEvent event, ActivityContextInterface aci) {
    refuseMethod(event, aci);
  }

  public void onRefer(RequestEvent event, ActivityContextInterface aci) {
    refuseMethod(event, aci);
  }

  public void onPublish(RequestEvent event, ActivityContextInterface aci) {
    refuseMethod(event, aci);
  }

  public void onRegisterInDialog(RequestEvent event, ActivityContextInterface aci) {
    refuseMethod(event, aci);
  }

  public void onMessageInDialog(RequestEvent event, ActivityContextInterface aci) {
    refuseMethod(event, aci);
  }

  public void onSubscribeInDialog(RequestEvent event, ActivityContextInterface aci) {
    refuseMethod(event, aci);
  }

  public void onNotifyInDialog(RequestEvent event, ActivityContextInterface aci) {
    refuseMethod(event, aci);
  }

  public void onReferInDialog(RequestEvent event, ActivityContextInterface aci) {
    refuseMethod(event, aci);
  }

  public void onPublishInDialog(RequestEvent event, ActivityContextInterface aci) {
    refuseMethod(event, aci);
  }

  /** A method that nobody has heard of (§21.5.2). */
  public void onExtension(RequestEvent event, ActivityContextInterface aci) {
    answer(event, Response.NOT_IMPLEMENTED, aci);
  }

  public void onExtensionInDialog(RequestEvent event, ActivityContextInterface aci) {
    answer(event, Response.NOT_IMPLEMENTED, aci);
  }

  /** A method that we know and do not allow (§8.2.1). */
  private void refuseMethod(RequestEvent event, ActivityContextInterface aci) {
    answer(event, Response.METHOD_NOT_ALLOWED, aci);
  }

  private void answer(RequestEvent event, int status, ActivityContextInterface aci) {
    // Nothing of it is left here; the stack keeps the transaction.
    aci.detach(context().getSbbLocalObject());
    Request request = event.getRequest();
    try {
      Response response = sip.messages().response(request, status, tag());
      if (status == Response.OK) {
        sip.messages().capabilities(response);
        sip.messages().header(response, "Accept", "application/sdp");
      } else if (status != Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST) {
        sip.messages().allow(response);
      }
      event.getServerTransaction().sendResponse(response);
      if (tracer().isFineEnabled()) {
        tracer().fine(request.getMethod() + " answered with " + status);
      }
    } catch (ParseException | SipException | InvalidArgumentException e) {
      tracer().warning(request.getMethod() + " not answered with " + status, e);
    }
  }

  private static String tag() {
    long random = ThreadLocalRandom.current().nextLong() & Long.MAX_VALUE;
    return Long.toString(random, Character.MAX_RADIX);
  }
}
