package org.opencallback.sbb;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.TimeoutEvent;
import javax.sip.message.Request;
import javax.sip.message.Response;
import javax.slee.ActivityContextInterface;
import javax.slee.ActivityEndEvent;
import javax.slee.Address;
import javax.slee.RolledBackContext;
import javax.slee.facilities.TimerEvent;
import net.java.slee.resource.sip.CancelRequestEvent;
import org.opencallback.callcontrol.Cause;
import org.opencallback.callcontrol.StateTable;
import org.opencallback.callcontrol.TriggerAction;
import org.opencallback.callcontrol.TriggerControl;
import org.opencallback.callcontrol.TriggerEvent;
import org.opencallback.callcontrol.TriggerPort;
import org.opencallback.callcontrol.TriggerState;
import org.opencallback.job.CallbackJobs;
import org.opencallback.sbb.event.Begin;
import org.opencallback.sbb.sip.TriggerInvite;
import org.opencallback.trigger.FinalResponse;
import org.opencallback.trigger.TriggerDecision;
import org.opencallback.trigger.TriggerDecision.Accepted;
import org.opencallback.trigger.TriggerDecision.Redirected;
import org.opencallback.trigger.TriggerDecision.Refused;
import org.opencallback.trigger.Triggers;

/**
 * A trigger call: decides on it, lets it ring and refuses it. It is never answered.
 *
 * <p>Lives on the INVITE's server transaction and stays until that has ended, so that a CANCEL that
 * crosses the refusal is answered.
 */
public abstract class TriggerSbb extends BaseSbb implements TriggerPort {

  /** What becomes of a trigger call; built with this class, so that no call waits for it. */
  static final StateTable<TriggerState, TriggerEvent, Duration, TriggerAction> COURSE =
      TriggerControl.TABLE;

  private static final int MIN_RETRY_AFTER_S = 5;
  private static final int MAX_RETRY_AFTER_S = 16;

  private final ArrayDeque<TriggerEvent> pending = new ArrayDeque<>();
  private final Clock clock = Clock.systemUTC();

  private Triggers triggers;
  private CallbackJobs jobs;
  private SipAccess sip;
  private Timers timers;
  private ServiceActivities service;

  /** What is being handled right now, for the actions; null between events. */
  private ActivityContextInterface aci;

  private CancelRequestEvent cancel;

  public abstract TriggerData getTriggerData();

  public abstract void setTriggerData(TriggerData data);

  /** Fires {@link Begin} to the entity itself. */
  public abstract void fireBegin(Begin event, ActivityContextInterface on, Address address);

  @Override
  void lookUp(Environment env) {
    triggers = env.find(Triggers.class, "ejb/Triggers");
    jobs = env.find(CallbackJobs.class, "ejb/CallbackJobs");
    sip = SipAccess.in(env);
    timers = Timers.in(env);
    service = ServiceActivities.in(env);
  }

  /** An INVITE outside a dialog. */
  public void onInvite(RequestEvent event, ActivityContextInterface on) {
    long random = ThreadLocalRandom.current().nextLong() & Long.MAX_VALUE;
    setTriggerData(
        TriggerData.received(clock.instant(), Long.toString(random, Character.MAX_RADIX)));
    service.attach(context().getSbbLocalObject());
    fireBegin(new Begin(), on, null);
    aci = on;
    respond(Response.TRYING);
  }

  /** The entity exists now: decide. */
  public void onBegin(Begin event, ActivityContextInterface on) {
    handle(on, decide(transaction(on).getRequest()));
  }

  /** The caller hangs up before the refusal, or just after it. */
  public void onCancel(CancelRequestEvent event, ActivityContextInterface on) {
    cancel = event;
    try {
      handle(on, new TriggerEvent.Cancelled());
    } finally {
      cancel = null;
    }
  }

  /** Ring time or guard time is over. */
  public void onTimer(TimerEvent event, ActivityContextInterface on) {
    TriggerData data = getTriggerData();
    data.timers()
        .purposeOf(event.getTimerID())
        .ifPresent(
            purpose -> {
              setTriggerData(data.with(data.timers().without(purpose)));
              handle(
                  on,
                  purpose == TriggerData.Purpose.RING
                      ? new TriggerEvent.RingTimeOver()
                      : new TriggerEvent.TimerExpired());
            });
  }

  /** The refusal was never acknowledged (timer H, RFC 3261 §17.2.1). */
  public void onTransactionTimeout(TimeoutEvent event, ActivityContextInterface on) {
    handle(on, new TriggerEvent.TransactionEnded());
  }

  /** The transaction has ended, or the service is being stopped. */
  public void onActivityEnd(ActivityEndEvent event, ActivityContextInterface on) {
    if (ServiceActivities.isOf(on)) {
      attachments()
          .filter(aci -> !ServiceActivities.isOf(aci))
          .findFirst()
          .ifPresent(own -> handle(own, new TriggerEvent.Stopped()));
    } else if (getTriggerData().state() != TriggerState.GONE) {
      handle(on, new TriggerEvent.TransactionEnded());
    }
  }

  @Override
  public void sbbRolledBack(RolledBackContext rolledBack) {
    ActivityContextInterface on = rolledBack.getActivityContextInterface();
    TriggerData data = getTriggerData();
    if (data == null || on == null || on.isEnding()) {
      return;
    }
    setTriggerData(data.fault());
    if (data.faults() >= MAX_FAULTS) {
      tracer().severe(name() + ": given up after " + data.faults() + " faults");
      detachAll();
      return;
    }
    handle(on, new TriggerEvent.Fault());
  }

  private TriggerEvent decide(Request invite) {
    TriggerInvite trigger = new TriggerInvite(invite);
    OptionalInt refusal = trigger.refusal();
    if (refusal.isPresent()) {
      tracer().info(name() + ": INVITE refused by SIP, " + refusal.getAsInt());
      return new TriggerEvent.Refused(refusal.getAsInt(), Cause.INTERWORKING);
    }
    Duration waited = Duration.between(getTriggerData().receivedAt(), clock.instant());
    TriggerDecision decision = triggers.decide(trigger.call(), waited);
    if (decision instanceof Accepted accepted) {
      setTriggerData(getTriggerData().with(accepted.plan()));
      if (tracer().isFineEnabled()) { // the promise will be logged
        tracer().fine(name() + ": accepted, caller " + Numbers.shorten(accepted.plan().caller()));
      }
      return new TriggerEvent.Accepted();
    }
    if (decision instanceof Redirected redirected) {
      tracer().info(name() + ": redirected, " + redirected.reason());
      return new TriggerEvent.Redirected(redirected.target());
    }
    Refused refused = (Refused) decision;
    tracer().info(name() + ": refused, " + refused.reason());
    FinalResponse response = refused.response();
    return new TriggerEvent.Refused(response.sipStatus(), new Cause(response.q850Cause()));
  }

  private void handle(ActivityContextInterface on, TriggerEvent event) {
    aci = on;
    try {
      pending.add(event);
      while (!pending.isEmpty()) {
        advance(pending.remove());
      }
    } finally {
      pending.clear();
      aci = null;
    }
  }

  /** The only place that assigns the state. */
  private void advance(TriggerEvent event) {
    TriggerData data = getTriggerData();
    Duration ringTime = data.plan() == null ? Duration.ZERO : data.plan().ringTime();
    StateTable.Step<TriggerState, TriggerAction> step =
        COURSE.fire(data.state(), event, ringTime).orElse(null);
    if (step == null) {
      tracer().warning(name() + ": not permitted: " + event);
      return;
    }
    if (tracer().isFineEnabled()) {
      tracer().fine(name() + ": " + event + " -> " + step.next());
    }
    setTriggerData(guarded(data.in(step.next()), ringTime));
    step.actions().forEach(action -> action.performOn(this));
    if (step.next() == TriggerState.GONE) {
      detachAll();
    }
  }

  private TriggerData guarded(TriggerData data, Duration ringTime) {
    boolean gone = data.state() == TriggerState.GONE;
    return data.with(
        gone || aci.isEnding()
            ? timers.stop(data.timers(), TriggerData.Purpose.GUARD)
            : timers.start(
                data.timers(), TriggerData.Purpose.GUARD, aci, data.state().guardTime(ringTime)));
  }

  @Override
  public void ring() {
    TriggerData data = getTriggerData();
    respond(Response.RINGING);
    setTriggerData(
        data.with(
            timers.start(data.timers(), TriggerData.Purpose.RING, aci, data.plan().ringTime())));
  }

  @Override
  public void promise() {
    TriggerData data = getTriggerData();
    setTriggerData(
        data.with(timers.stop(data.timers(), TriggerData.Purpose.RING))
            .promised(jobs.promise(data.plan())));
  }

  @Override
  public void refuseAsPlanned() {
    FinalResponse refusal = getTriggerData().plan().refusal();
    refuse(refusal.sipStatus(), new Cause(refusal.q850Cause()));
  }

  @Override
  public void refuse(int status, Cause cause) {
    try {
      Response response = response(status);
      sip.messages().reason(response, cause, "callback");
      if (status == Response.SERVICE_UNAVAILABLE) {
        // not all at the same moment again (RFC 3261 §21.5.4)
        int seconds = ThreadLocalRandom.current().nextInt(MIN_RETRY_AFTER_S, MAX_RETRY_AFTER_S);
        sip.messages().header(response, "Retry-After", Integer.toString(seconds));
      }
      if (status == Response.BAD_EXTENSION) {
        for (String option : new TriggerInvite(transaction(aci).getRequest()).unsupported()) {
          sip.messages().header(response, "Unsupported", option);
        }
      }
      send(response);
    } catch (ParseException | InvalidArgumentException e) {
      throw new IllegalStateException("cannot write a " + status, e);
    }
  }

  @Override
  public void redirect(String target) {
    try {
      Response response = response(Response.MOVED_TEMPORARILY);
      sip.messages().redirectTo(response, target);
      send(response);
    } catch (ParseException e) {
      // Checked when it was configured; should it be wrong all the same, the call still ends.
      tracer().warning("cannot redirect to \"" + target + "\", expected a SIP URI", e);
      refuse(Response.FORBIDDEN, Cause.CALL_REJECTED);
    }
  }

  @Override
  public void confirmCancel() {
    try {
      ServerTransaction own = cancel.getServerTransaction();
      // RFC 3261 §9.2: the same tag as in the responses to the INVITE
      own.sendResponse(
          sip.messages().response(cancel.getRequest(), Response.OK, getTriggerData().toTag()));
    } catch (ParseException | SipException | InvalidArgumentException e) {
      tracer().warning(name() + ": the CANCEL could not be answered: " + e.getMessage());
    }
  }

  @Override
  public void reportCleared() {
    Long jobId = getTriggerData().jobId();
    if (jobId != null) {
      jobs.triggerCleared(jobId, clock.instant());
    }
  }

  private void respond(int status) {
    try {
      send(response(status));
    } catch (ParseException e) {
      throw new IllegalStateException("cannot write a " + status, e);
    }
  }

  private Response response(int status) throws ParseException {
    return sip.messages().response(transaction(aci).getRequest(), status, getTriggerData().toTag());
  }

  /** A response that cannot be sent any more is no reason to do anything else than go on. */
  private void send(Response response) {
    try {
      transaction(aci).sendResponse(response);
    } catch (SipException | InvalidArgumentException e) {
      tracer().warning(name() + ": " + response.getStatusCode() + " not sent: " + e.getMessage());
    }
  }

  private static ServerTransaction transaction(ActivityContextInterface on) {
    return (ServerTransaction) on.getActivity();
  }

  private String name() {
    TriggerData data = getTriggerData();
    String call =
        aci == null || aci.isEnding()
            ? data.toTag()
            : new TriggerInvite(transaction(aci).getRequest()).callId();
    return "trigger(" + call + "){" + data.state() + "}";
  }
}
