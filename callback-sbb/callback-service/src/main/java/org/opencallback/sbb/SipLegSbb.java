package org.opencallback.sbb;

import java.time.Duration;
import java.util.Optional;
import javax.sip.DialogState;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipException;
import javax.sip.TimeoutEvent;
import javax.sip.message.Request;
import javax.sip.message.Response;
import javax.slee.ActivityContextInterface;
import javax.slee.ActivityEndEvent;
import javax.slee.RolledBackContext;
import javax.slee.facilities.TimerEvent;
import net.java.slee.resource.sip.DialogActivity;
import net.java.slee.resource.sip.DialogForkedEvent;
import net.java.slee.resource.sip.DialogTimeoutEvent;
import org.opencallback.callcontrol.Cause;
import org.opencallback.callcontrol.LegAction;
import org.opencallback.callcontrol.LegEnd;
import org.opencallback.callcontrol.LegEvent;
import org.opencallback.callcontrol.LegState;
import org.opencallback.callcontrol.StateTable;
import org.opencallback.sbb.LegData.Purpose;
import org.opencallback.sbb.sip.SipCauses;
import org.opencallback.sbb.sip.SipMessages;

/**
 * A leg over a SIP trunk: its dialog, and whatever the peer does in it.
 *
 * <p>Reentrant: while it reports to its call from an event, the call may release it. So its state
 * is always stored before it reports.
 */
public abstract class SipLegSbb extends SipLegEntity {

  private LegDialog dialogs;
  private InDialogRequests requests;
  private LegSession session;
  private LegForks forks;
  private LegActions actions;
  private InDialogResponses responses;

  @Override
  void lookUp(Environment env) {
    super.lookUp(env);
    SipAccess sip = sip();
    dialogs = new LegDialog(sip);
    requests = new InDialogRequests(sip, dialogs);
    session = new LegSession(this, dialogs);
    forks = new LegForks(this, dialogs);
    actions = new LegActions(this, dialogs);
    responses = new InDialogResponses(this, session);
  }

  // ---- the call's orders: SBB local interface Leg

  public LegPlacement originate(LegOrder order, LegOwner owner) {
    setOwner(owner);
    setLegData(LegData.of(order));
    Optional<SipMessages.Local> local = sip().local(order.trunk().target().transport());
    if (local.isEmpty()) {
      tracer()
          .warning(
              "trunk %s wants %s, but SIP listens on no such transport: see CALLBACK_SIP_TRANSPORTS"
                  .formatted(order.trunk().trunkName(), order.trunk().target().transport()));
      return new LegPlacement("", LegEnd.NOT_SENT);
    }
    DialogActivity dialog;
    try {
      dialog = sip().newDialog(order.trunk(), local.get());
    } catch (SipException e) {
      tracer().warning("leg to trunk " + order.trunk().trunkName() + " not placed", e);
      return new LegPlacement("", LegEnd.NOT_SENT);
    }
    ActivityContextInterface aci = sip().contextOf(dialog);
    aci.attach(context().getSbbLocalObject());
    setDialogContext(aci);
    String callId = dialog.getCallId().getCallId();
    advance(new LegEvent.Originate());
    return new LegPlacement(
        callId, getLegData().state() == LegState.CALLING ? null : LegEnd.NOT_SENT);
  }

  public void release(Cause cause) {
    advance(new LegEvent.ReleaseRequested(cause));
    LegState state = getLegData().state();
    boolean givenUp = state == LegState.CANCELLING || state == LegState.ABANDONED;
    if (givenUp && DialogState.CONFIRMED.equals(dialog().getState())) {
      // The 200 has come, but its event is still on its way or was lost in a rollback.
      advance(new LegEvent.Answered(""));
    }
  }

  public void probe() {
    if (getLegData().state() == LegState.ESTABLISHED && !dialogs.options(dialog())) {
      // Told when an event comes: nothing is reported while the call is calling us.
      start(Purpose.LOST, Duration.ZERO);
    }
  }

  // ---- responses

  public void onTrying(ResponseEvent event, ActivityContextInterface aci) {
    if (LegDialog.isOfFirst(event.getResponse())) {
      advance(new LegEvent.Progress());
    }
  }

  public void onProvisional(ResponseEvent event, ActivityContextInterface aci) {
    if (LegDialog.isOfFirst(event.getResponse())) {
      advance(LegDialog.meaningOf(event.getResponse()));
    }
  }

  public void onSuccess(ResponseEvent event, ActivityContextInterface aci) {
    Response response = event.getResponse();
    if (LegDialog.isOfFirst(response)) {
      setDialogContext(aci);
      forks.end(aci, true);
      session.agree(response);
      advance(new LegEvent.Answered(SipMessages.sdpOf(response).orElse("")));
      return;
    }
    responses.succeeded(response);
  }

  public void onRedirect(ResponseEvent event, ActivityContextInterface aci) {
    refused(event);
  }

  public void onClientError(ResponseEvent event, ActivityContextInterface aci) {
    refused(event);
  }

  public void onServerError(ResponseEvent event, ActivityContextInterface aci) {
    refused(event);
  }

  public void onGlobalFailure(ResponseEvent event, ActivityContextInterface aci) {
    refused(event);
  }

  private void refused(ResponseEvent event) {
    Response response = event.getResponse();
    if (LegDialog.isOfFirst(response)) {
      if (answeredChallenge(event)) {
        return;
      }
      forks.end(getDialogContext(), false);
      advance(new LegEvent.Refused(SipCauses.endOf(response)));
      return;
    }
    responses.refused(response);
  }

  public void onTransactionTimeout(TimeoutEvent event, ActivityContextInterface aci) {
    if (event.isServerTransaction()) {
      advance(new LegEvent.PeerLost()); // our 200 to a re-INVITE was never acknowledged
      return;
    }
    Request request = event.getClientTransaction().getRequest();
    if (LegDialog.isOfFirst(request)) {
      advance(new LegEvent.Refused(LegEnd.NO_RESPONSE));
    } else {
      responses.missing(request);
    }
  }

  /** A proxy forked our INVITE: one more dialog of the same leg (RFC 3261 §13.2.2.4). */
  public void onForked(DialogForkedEvent event, ActivityContextInterface aci) {
    ActivityContextInterface forked = forks.attach(event.getForkedDialog());
    if (event.getResponse().getStatusCode() >= Response.OK) {
      onSuccess(event, forked);
    } else {
      onProvisional(event, forked);
    }
  }

  /** The stack has lost patience with the dialog. */
  public void onDialogTimeout(DialogTimeoutEvent event, ActivityContextInterface aci) {
    if (getLegData().state() == LegState.ESTABLISHED) {
      advance(new LegEvent.PeerLost());
    }
  }

  // ---- requests in the dialog

  public void onReinvite(RequestEvent event, ActivityContextInterface aci) {
    offered(event);
  }

  public void onUpdate(RequestEvent event, ActivityContextInterface aci) {
    offered(event);
  }

  private void offered(RequestEvent event) {
    LegData leg = getLegData();
    if (leg.state() != LegState.ESTABLISHED) {
      requests.refuse(event, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
      return;
    }
    setLegData(leg.with(requests.offered(event, leg, getOwner())));
    session.restart();
  }

  public void onAck(RequestEvent event, ActivityContextInterface aci) {
    LegData leg = getLegData();
    setLegData(leg.with(leg.session().acknowledged()));
    if (leg.session().offeredInResponse()) {
      SipMessages.sdpOf(event.getRequest())
          .ifPresent(sdp -> getOwner().legAnswerAcknowledged(leg.order().number(), sdp));
    }
  }

  public void onInfo(RequestEvent event, ActivityContextInterface aci) {
    int number = getLegData().order().number();
    requests.info(event).ifPresent(key -> getOwner().legDigit(number, key));
  }

  public void onOptions(RequestEvent event, ActivityContextInterface aci) {
    requests.options(event);
  }

  public void onBye(RequestEvent event, ActivityContextInterface aci) {
    requests.confirm(event);
    advance(new LegEvent.ByeReceived(SipCauses.endOf(event.getRequest())));
  }

  // ---- timers and ends

  public void onTimer(TimerEvent event, ActivityContextInterface aci) {
    LegData leg = getLegData();
    leg.timers()
        .purposeOf(event.getTimerID())
        .ifPresent(
            purpose -> {
              setLegData(leg.with(leg.timers().without(purpose)));
              switch (purpose) {
                case GUARD -> advance(new LegEvent.TimerExpired());
                case SESSION -> session.due();
                case LOST -> advance(new LegEvent.PeerLost());
              }
            });
  }

  public void onActivityEnd(ActivityEndEvent event, ActivityContextInterface aci) {
    boolean ended = getLegData().state() == LegState.ENDED;
    if (!ended && aci.equals(getDialogContext())) {
      advance(new LegEvent.DialogEnded());
    }
  }

  @Override
  public void sbbRolledBack(RolledBackContext rolledBack) {
    LegData leg = getLegData();
    if (leg == null || getOwner() == null) {
      return;
    }
    setLegData(leg.fault());
    if (leg.faults() >= MAX_FAULTS) {
      tracer().severe(name() + ": given up after " + leg.faults() + " faults");
      detachAll();
      return;
    }
    // Nothing more in this transaction, so that at least the timers are set.
    ActivityContextInterface aci = getDialogContext();
    boolean ended = aci == null || aci.isEnding();
    if (!ended) {
      start(Purpose.GUARD, leg.state().guardTime(leg.order().times()));
    }
    getOwner().legFault(leg.order().number(), ended);
  }

  // ---- the machine

  /** The only place that assigns the state. */
  void advance(LegEvent event) {
    LegData leg = getLegData();
    StateTable.Step<LegState, LegAction> step =
        COURSE.fire(leg.state(), event, leg.order().times()).orElse(null);
    if (step == null) {
      tracer().warning(name() + ": not permitted: " + event);
      return;
    }
    if (tracer().isFineEnabled()) {
      tracer().fine(name() + ": " + event + " -> " + step.next());
    }
    boolean moved = step.next() != leg.state();
    setLegData(leg.in(step.next()));
    if (moved) {
      guard(step.next());
    }
    step.actions().forEach(action -> action.performOn(actions));
    if (step.next() == LegState.ENDED) {
      detachAll();
    }
  }

  private void guard(LegState state) {
    if (state == LegState.ENDED || getDialogContext().isEnding()) {
      stop(Purpose.GUARD);
    } else {
      start(Purpose.GUARD, state.guardTime(getLegData().order().times()));
    }
    if (state != LegState.ESTABLISHED) {
      stop(Purpose.SESSION);
    }
  }
}
