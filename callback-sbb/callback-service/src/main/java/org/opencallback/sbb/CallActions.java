package org.opencallback.sbb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.opencallback.callcontrol.CallEvent;
import org.opencallback.callcontrol.CallPort;
import org.opencallback.callcontrol.Cause;
import org.opencallback.callcontrol.LegEnd;
import org.opencallback.callcontrol.LegTimes;
import org.opencallback.callcontrol.Limits;
import org.opencallback.callcontrol.Party;
import org.opencallback.callcontrol.Tone;
import org.opencallback.job.Acceptance;
import org.opencallback.job.CallLimits;
import org.opencallback.job.CallReport;
import org.opencallback.job.CallbackJobs;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.DestinationDecision;
import org.opencallback.job.DestinationDecision.Barred;
import org.opencallback.job.DestinationDecision.Incomplete;
import org.opencallback.job.DestinationDecision.Routed;
import org.opencallback.job.Destinations;
import org.opencallback.job.Origination;
import org.opencallback.job.TrunkCall;
import org.opencallback.job.TrunkLines;
import org.opencallback.media.MediaCall;
import org.opencallback.media.MediaException;
import org.opencallback.sbb.CallData.Purpose;

/** Does what call control asks for, with the legs, the media, the timers and the jobs of a call. */
final class CallActions implements CallPort {

  /** A leg outlives its call's limit by this much, so that the call is the one that cuts. */
  private static final Duration BEYOND_LIMIT = Duration.ofMinutes(2);

  private final CallbackSbb sbb;
  private final CallbackJobs jobs;
  private final Destinations destinations;
  private final TrunkLines lines;
  private final Clock clock = Clock.systemUTC();

  CallActions(CallbackSbb sbb, CallbackJobs jobs, Destinations destinations, TrunkLines lines) {
    this.lines = lines;
    this.sbb = sbb;
    this.jobs = jobs;
    this.destinations = destinations;
  }

  @Override
  public void originate(Party party, int trunk) {
    Origination route = route(party);
    TrunkCall call = route.attempts().get(trunk);
    String offer;
    try {
      offer = CallMedia.offer(sbb.openMedia(), party, Orders.codecs(call.codecs()));
    } catch (MediaException e) {
      mediaFailed(party, e);
      return;
    }
    CallData data = sbb.getCallData();
    int number = data.legs().next();
    LegRecord record = LegRecord.start(number, party, route, call, clock.instant());
    sbb.setCallData(data.with(data.legs().add(record)));
    Duration longest = data.order().limits().duration().plus(BEYOND_LIMIT);
    LegTimes times = LegTimes.of(route.alertingTime(), longest);
    place(record, new LegOrder(number, call, times, offer));
  }

  private void place(LegRecord record, LegOrder order) {
    LegPlacement placement =
        lines.seize(record.trunk().trunkId(), channel(record))
            ? sbb.createLeg(record.party()).originate(order, sbb.self())
            : new LegPlacement("", LegEnd.NO_CHANNEL);
    CallData data = sbb.getCallData();
    data = data.with(data.legs().named(record.number(), placement.callId()));
    LegEnd failure = placement.failure();
    if (failure == null) {
      sbb.setCallData(data);
      return;
    }
    freeChannel(record);
    LegRecord ended = record.ended(clock.instant(), failure.cause(), failure.sipStatus()).left();
    sbb.setCallData(data.with(ended));
    sbb.later(call -> call.released(record.party(), failure.cause(), failure.trunkFailed()));
  }

  /** A leg is not in the network any more: its trunk has a channel again. */
  void freeChannel(LegRecord record) {
    lines.release(record.trunk().trunkId(), channel(record));
  }

  private String channel(LegRecord record) {
    CallbackOrder order = sbb.getCallData().order();
    return order.jobId() + "/" + order.attempt() + "/" + record.number();
  }

  private Origination route(Party party) {
    CallData data = sbb.getCallData();
    return party == Party.A ? data.order().partyA() : data.notes().destination();
  }

  @Override
  public void release(Party party, Cause cause) {
    CallData data = sbb.getCallData();
    data.legs()
        .current(party)
        .ifPresent(
            leg -> {
              LegRecord.End end = new LegRecord.End(cause, 0, Orders.cutOf(data.call()));
              sbb.setCallData(data.with(leg.ended(clock.instant(), end)));
              sbb.leg(party).release(cause);
            });
  }

  @Override
  public void probe(Party party) {
    if (sbb.getCallData().legs().current(party).isPresent()) {
      sbb.leg(party).probe();
    }
  }

  @Override
  public void acceptMedia(Party party, String sdp) {
    try {
      MediaCall media = sbb.media();
      if (!sdp.isEmpty()) {
        media.accept(CallMedia.party(party), sdp);
      } else if (media.agreedCodecs(CallMedia.party(party)).isEmpty()) {
        throw new MediaException(MediaException.Reason.NOT_ACCEPTABLE, "answered without SDP");
      }
    } catch (MediaException e) {
      mediaFailed(party, e);
    }
  }

  private void mediaFailed(Party party, MediaException failure) {
    sbb.warn("media of " + party + ": " + failure.reason() + ", " + failure.getMessage());
    Cause cause = CallMedia.cause(failure);
    sbb.later(
        call ->
            party == Party.A
                ? new CallEvent.MediaFailedA(cause)
                : new CallEvent.MediaFailedB(cause));
  }

  @Override
  public void play(Party party, Tone tone) {
    sbb.media().play(CallMedia.party(party), CallMedia.tone(tone));
  }

  @Override
  public void silence(Party party) {
    sbb.media().silence(CallMedia.party(party));
  }

  @Override
  public void relayEarlyMedia() {
    sbb.media().relay(org.opencallback.media.Party.B);
  }

  @Override
  public void bridge() {
    sbb.media().bridge();
  }

  @Override
  public void closeMediaB() {
    sbb.media().unbridge();
    sbb.media().close(org.opencallback.media.Party.B);
  }

  @Override
  public void releaseMedia() {
    sbb.releaseMedia();
  }

  @Override
  public void analyse(String digits, boolean finished) {
    CallData data = sbb.getCallData();
    DestinationDecision decision = destinations.analyse(data.order(), digits, finished);
    if (decision instanceof Routed routed) {
      sbb.setCallData(data.to(routed.destination()));
      sbb.later(call -> new CallEvent.Routed(Orders.routeOf(routed.destination())));
    } else if (decision instanceof Incomplete) {
      sbb.later(call -> new CallEvent.Incomplete());
    } else if (decision instanceof Barred barred) {
      sbb.later(call -> call.barred(barred.reason().name()));
    }
  }

  @Override
  public void checkAcceptance(String digits, boolean finished) {
    Acceptance acceptance = jobs.acceptance(sbb.getCallData().order(), digits, finished);
    sbb.later(
        call ->
            switch (acceptance) {
              case INCOMPLETE -> new CallEvent.Incomplete();
              case ACCEPTED -> call.acceptedByA();
              case REFUSED -> call.notAccepted();
              case REFUSED_FINALLY -> new CallEvent.NotAcceptedFinally();
            });
  }

  @Override
  public void startDigitTimer(Duration time) {
    sbb.start(Purpose.DIGIT, time);
  }

  @Override
  public void stopDigitTimer() {
    sbb.stop(Purpose.DIGIT);
  }

  @Override
  public void startToneTimer(Duration time) {
    sbb.start(Purpose.TONE, time);
  }

  @Override
  public void stopToneTimer() {
    sbb.stop(Purpose.TONE);
  }

  @Override
  public void startLimit(Limits.Kind kind) {
    CallData data = sbb.getCallData();
    CallLimits limits = data.order().limits();
    Duration limit = limits.duration();
    if (kind == Limits.Kind.ANALOGUE && limits.analogueDuration().compareTo(limit) < 0) {
      limit = limits.analogueDuration();
    }
    Duration left = Duration.between(clock.instant(), cutOf(data, limit));
    sbb.start(Purpose.LIMIT, left);
    sbb.start(Purpose.WARNING, left.minus(limits.warning()));
  }

  /** When the limit is over, or before that when the call has been ordered to end. */
  private static Instant cutOf(CallData data, Duration limit) {
    Instant byLimit = data.notes().answeredAt().plus(limit);
    Instant ordered = data.notes().cutAt();
    boolean sooner = ordered != null && ordered.isBefore(byLimit) && !data.call().callsEmergency();
    return sooner ? ordered : byLimit;
  }

  @Override
  public void recordAnswer() {
    Instant now = clock.instant();
    CallData data = sbb.getCallData();
    sbb.setCallData(data.answered(now));
    jobs.answered(data.order().jobId(), data.order().attempt(), now);
  }

  @Override
  public void report() {
    CallData data = sbb.getCallData();
    jobs.finished(
        new CallReport(
            data.order().jobId(),
            data.order().attempt(),
            Orders.outcomeOf(data.call()),
            data.legs().reports(clock.instant()),
            data.notes().history()));
  }
}
