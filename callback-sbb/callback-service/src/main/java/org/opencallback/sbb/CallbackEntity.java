package org.opencallback.sbb;

import java.time.Duration;
import javax.slee.ActivityContextInterface;
import javax.slee.Address;
import javax.slee.ChildRelation;
import javax.slee.CreateException;
import javax.slee.SbbLocalObject;
import org.opencallback.callcontrol.CallAction;
import org.opencallback.callcontrol.CallControl;
import org.opencallback.callcontrol.CallEvent;
import org.opencallback.callcontrol.CallbackCall;
import org.opencallback.callcontrol.CallbackState;
import org.opencallback.callcontrol.Party;
import org.opencallback.callcontrol.StateTable;
import org.opencallback.media.MediaCall;
import org.opencallback.media.MediaException;
import org.opencallback.sbb.CallData.Purpose;
import org.opencallback.sbb.event.Begin;

/** What a callback's SBB entity has: its state, its legs, its media and its timers. */
public abstract class CallbackEntity extends BaseSbb {

  /** What becomes of a callback; built with this class, so that no call waits for it. */
  static final StateTable<CallbackState, CallEvent, CallbackCall, CallAction> COURSE =
      CallControl.TABLE;

  private CallMedia callMedia;
  private Timers timers;

  public abstract CallData getCallData();

  public abstract void setCallData(CallData data);

  /** The activity context that the order came on. */
  public abstract ActivityContextInterface getCallContext();

  public abstract void setCallContext(ActivityContextInterface aci);

  /** The activity context of the media; null before and after. */
  public abstract ActivityContextInterface getMediaContext();

  public abstract void setMediaContext(ActivityContextInterface aci);

  /** The last leg originated to A. */
  public abstract SbbLocalObject getLegA();

  public abstract void setLegA(SbbLocalObject leg);

  /** The last leg originated to B. */
  public abstract SbbLocalObject getLegB();

  public abstract void setLegB(SbbLocalObject leg);

  /** Legs over SIP trunks. */
  public abstract ChildRelation getSipLegs();

  /** Fires {@link Begin} to the entity itself. */
  public abstract void fireBegin(Begin event, ActivityContextInterface on, Address address);

  @Override
  void lookUp(Environment env) {
    callMedia = CallMedia.in(env);
    timers = Timers.in(env);
  }

  LegOwner self() {
    return (LegOwner) context().getSbbLocalObject();
  }

  Leg createLeg(Party party) {
    try {
      SbbLocalObject leg = getSipLegs().create();
      if (party == Party.A) {
        setLegA(leg);
      } else {
        setLegB(leg);
      }
      return (Leg) leg;
    } catch (CreateException e) {
      throw new IllegalStateException("no leg could be created", e);
    }
  }

  Leg leg(Party party) {
    return (Leg) (party == Party.A ? getLegA() : getLegB());
  }

  /** The media of the call, created when it is first needed. */
  MediaCall openMedia() throws MediaException {
    if (getMediaContext() == null) {
      ActivityContextInterface aci = callMedia.create(getCallData().order().toneProfile());
      aci.attach(context().getSbbLocalObject());
      setMediaContext(aci);
    }
    return media();
  }

  MediaCall media() {
    return (MediaCall) getMediaContext().getActivity();
  }

  void releaseMedia() {
    ActivityContextInterface aci = getMediaContext();
    if (aci != null) {
      MediaCall media = media();
      setMediaContext(null);
      aci.detach(context().getSbbLocalObject());
      media.release();
    }
  }

  void start(Purpose purpose, Duration time) {
    ActivityContextInterface aci = getCallContext();
    if (aci != null && !aci.isEnding()) {
      CallData data = getCallData();
      setCallData(data.with(timers.start(data.timers(), purpose, aci, time)));
    }
  }

  void stop(Purpose purpose) {
    CallData data = getCallData();
    setCallData(data.with(timers.stop(data.timers(), purpose)));
  }

  void warn(String what) {
    tracer().warning(name() + ": " + what);
  }

  final String name() {
    CallData data = getCallData();
    return "callback(" + data.order().jobId() + "){" + data.state() + "}";
  }
}
