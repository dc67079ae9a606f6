package org.opencallback.sbb;

import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.ResponseEvent;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.slee.ActivityContextInterface;
import net.java.slee.resource.sip.DialogActivity;
import org.opencallback.callcontrol.LegAction;
import org.opencallback.callcontrol.LegControl;
import org.opencallback.callcontrol.LegEvent;
import org.opencallback.callcontrol.LegState;
import org.opencallback.callcontrol.LegTimes;
import org.opencallback.callcontrol.StateTable;
import org.opencallback.job.SipAccount;
import org.opencallback.job.TrunkCall;
import org.opencallback.job.TrunkLines;
import org.opencallback.sbb.LegData.Purpose;
import org.opencallback.sbb.sip.Challenge;
import org.opencallback.sbb.sip.SipMessages;

/** What a SIP leg's SBB entity has: its state, its call, its dialog and its timers. */
public abstract class SipLegEntity extends BaseSbb {

  /** What becomes of a leg; built with this class, so that no call waits for it. */
  static final StateTable<LegState, LegEvent, LegTimes, LegAction> COURSE = LegControl.TABLE;

  private SipAccess sip;
  private Timers timers;
  private TrunkLines trunkLines;

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
    trunkLines = env.find(TrunkLines.class, "ejb/TrunkLines");
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

  /**
   * Answers a challenge to the INVITE that began the leg with an INVITE that proves who we are (RFC
   * 3261 §22.2). DEVIATION: it has the same Call-ID, but a new tag and so the CSeq of a new dialog:
   * the stack has ended the dialog of the INVITE that was challenged.
   *
   * @return false when there is nothing to answer, or nothing to answer with
   */
  boolean answeredChallenge(ResponseEvent event) {
    LegData leg = getLegData();
    if (leg.state() != LegState.CALLING && leg.state() != LegState.PROCEEDING) {
      return false; // given up meanwhile
    }
    TrunkCall trunk = leg.order().trunk();
    Optional<Challenge> challenge =
        Challenge.toAnswer(event.getClientTransaction().getRequest(), event.getResponse());
    Optional<SipAccount> account = challenge.flatMap(c -> trunkLines.account(trunk.trunkId()));
    if (account.isEmpty()) {
      return false;
    }
    try {
      prove(leg, challenge.get(), account.get());
      return true;
    } catch (SipException | ParseException | InvalidArgumentException e) {
      tracer().warning(name() + ": challenge of " + trunk.target() + " not answered", e);
      return false;
    }
  }

  private void prove(LegData leg, Challenge challenge, SipAccount account)
      throws SipException, ParseException, InvalidArgumentException {
    TrunkCall trunk = leg.order().trunk();
    SipMessages.Local local = sip.local(trunk.target().transport()).orElseThrow();
    DialogActivity dialog = sip.newDialogOfSameCall(dialog());
    ActivityContextInterface aci = sip.contextOf(dialog);
    aci.attach(context().getSbbLocalObject());
    Request invite =
        sip.messages()
            .invite(
                trunk,
                local,
                new SipMessages.DialogKey(dialog.getCallId(), dialog.getLocalTag()),
                leg.order().offer());
    sip.prove(invite, challenge, account, 1);
    setDialogContext(aci);
    start(Purpose.GUARD, leg.state().guardTime(leg.order().times()));
    dialog.sendRequest(invite);
  }

  final String name() {
    LegData leg = getLegData();
    return "leg(%s/%d){%s}"
        .formatted(leg.order().trunk().trunkName(), leg.order().number(), leg.state());
  }
}
