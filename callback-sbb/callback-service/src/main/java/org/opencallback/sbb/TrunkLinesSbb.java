package org.opencallback.sbb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import javax.sip.ClientTransaction;
import javax.sip.ResponseEvent;
import javax.sip.SipException;
import javax.sip.TimeoutEvent;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import javax.slee.ActivityContextInterface;
import javax.slee.ActivityEndEvent;
import javax.slee.FactoryException;
import javax.slee.UnrecognizedActivityException;
import javax.slee.serviceactivity.ServiceActivity;
import javax.slee.serviceactivity.ServiceActivityContextInterfaceFactory;
import javax.slee.serviceactivity.ServiceActivityFactory;
import org.opencallback.callcontrol.LineEvent;
import org.opencallback.callcontrol.LineState;
import org.opencallback.job.LinesDue;
import org.opencallback.job.TrunkLine;
import org.opencallback.job.TrunkLine.Purpose;
import org.opencallback.job.TrunkLines;
import org.opencallback.sbb.sip.Challenge;
import org.opencallback.sbb.sip.LineMessages;

/**
 * The lines of all trunks: registers where a trunk wants it, and asks peers whether they are there.
 * One entity, which lives while there are lines; once a second it compares what it does with what
 * the configuration wants.
 */
public abstract class TrunkLinesSbb extends BaseSbb {

  private final Clock clock = Clock.systemUTC();

  private SipAccess sip;
  private ServiceActivityFactory service;
  private ServiceActivityContextInterfaceFactory services;
  private TrunkLines trunkLines;

  public abstract List<LineData> getLines();

  public abstract void setLines(List<LineData> lines);

  @Override
  void lookUp(Environment env) {
    sip = SipAccess.in(env);
    service = env.find(ServiceActivityFactory.class, "slee/serviceactivity/factory");
    services =
        env.find(
            ServiceActivityContextInterfaceFactory.class,
            "slee/serviceactivity/activitycontextinterfacefactory");
    trunkLines = env.find(TrunkLines.class, "ejb/TrunkLines");
  }

  /** The lines as they are wanted now: what is due is done. */
  public void onLinesDue(LinesDue due, ActivityContextInterface aci) {
    aci.detach(context().getSbbLocalObject());
    serviceContext().attach(context().getSbbLocalObject());
    Instant now = clock.instant();
    List<LineData> lines = new ArrayList<>();
    for (LineData line : known()) {
      if (!due.wanted().contains(line.line())) {
        advance(line, new LineEvent.Close());
      } else if (line.at().isAfter(now)) {
        lines.add(line);
      } else {
        boolean waiting = line.state() == LineState.WAITING;
        lines.add(advance(line, waiting ? new LineEvent.Due() : new LineEvent.NoAnswer()));
      }
    }
    due.wanted().stream()
        .filter(line -> lines.stream().noneMatch(known -> known.line().equals(line)))
        .forEach(line -> lines.add(begun(line, now)));
    setLines(List.copyOf(lines));
    if (lines.isEmpty()) {
      detachAll();
    }
  }

  private List<LineData> known() {
    List<LineData> lines = getLines();
    return lines == null ? List.of() : lines;
  }

  /** What the entity lives on between two ticks. */
  private ActivityContextInterface serviceContext() {
    try {
      return services.getActivityContextInterface(service.getActivity());
    } catch (UnrecognizedActivityException | FactoryException e) {
      throw new IllegalStateException("the service has no activity", e);
    }
  }

  private LineData begun(TrunkLine line, Instant now) {
    String tag = Long.toString(ThreadLocalRandom.current().nextLong() >>> 1, Character.MAX_RADIX);
    return LineData.of(line, sip.provider().getNewCallId(), tag, now);
  }

  /** The service stops: nothing is left registered. */
  public void onActivityEnd(ActivityEndEvent event, ActivityContextInterface aci) {
    if (aci.getActivity() instanceof ServiceActivity) {
      known().forEach(line -> advance(line, new LineEvent.Close()));
      setLines(List.of());
    }
  }

  // ---- responses

  public void onSuccess(ResponseEvent event, ActivityContextInterface aci) {
    responded(event, aci);
  }

  public void onRedirect(ResponseEvent event, ActivityContextInterface aci) {
    responded(event, aci);
  }

  public void onClientError(ResponseEvent event, ActivityContextInterface aci) {
    responded(event, aci);
  }

  public void onServerError(ResponseEvent event, ActivityContextInterface aci) {
    responded(event, aci);
  }

  public void onGlobalFailure(ResponseEvent event, ActivityContextInterface aci) {
    responded(event, aci);
  }

  private void responded(ResponseEvent event, ActivityContextInterface aci) {
    aci.detach(context().getSbbLocalObject());
    Response response = event.getResponse();
    change(
        response,
        line -> {
          Optional<Challenge> challenge =
              Challenge.toAnswer(event.getClientTransaction().getRequest(), response);
          if (challenge.isPresent() && trunkLines.account(line.line().trunkId()).isPresent()) {
            LineData.Proof proof = new LineData.Proof(challenge.get(), 0);
            return advance(line.with(proof), new LineEvent.Challenged());
          }
          return advance(line, meaning(line, response));
        });
  }

  private LineEvent meaning(LineData line, Response response) {
    int status = response.getStatusCode();
    String why = status + " " + response.getReasonPhrase();
    if (line.line().purpose() == Purpose.SUPERVISION) {
      // A peer that refuses OPTIONS is there (RFC 3261 §11.2), unless it cannot serve at all.
      return status == Response.REQUEST_TIMEOUT || status == Response.SERVICE_UNAVAILABLE
          ? new LineEvent.Refused(why)
          : new LineEvent.Accepted(line.line().interval());
    }
    if (status / 100 == 2) {
      return new LineEvent.Accepted(
          sip.local(line.line().target().transport())
              .flatMap(local -> LineMessages.granted(response, local))
              .orElse(line.course().asked()));
    }
    Optional<Duration> least = LineMessages.least(response);
    if (status == Response.INTERVAL_TOO_BRIEF
        && least.isPresent()
        && least.get().compareTo(line.course().asked()) > 0) {
      return new LineEvent.TooBrief(least.get());
    }
    return new LineEvent.Refused(why);
  }

  public void onTransactionTimeout(TimeoutEvent event, ActivityContextInterface aci) {
    aci.detach(context().getSbbLocalObject());
    if (!event.isServerTransaction()) {
      change(event.getClientTransaction().getRequest(), this::unanswered);
    }
  }

  private LineData unanswered(LineData line) {
    return line.state() == LineState.WAITING ? line : advance(line, new LineEvent.NoAnswer());
  }

  /** Changes the line that a message belongs to, if there still is one that waits for it. */
  private void change(Message message, UnaryOperator<LineData> change) {
    String callId = ((CallIdHeader) message.getHeader(CallIdHeader.NAME)).getCallId();
    long cseq = ((CSeqHeader) message.getHeader(CSeqHeader.NAME)).getSeqNumber();
    setLines(
        known().stream()
            .map(
                line ->
                    line.identity().callId().getCallId().equals(callId)
                            && line.identity().cseq() == cseq
                        ? change.apply(line)
                        : line)
            .toList());
  }

  private LineData advance(LineData line, LineEvent event) {
    LineWork work = new LineWork(sip, trunkLines, this::send, tracer(), line);
    work.advance(event);
    return work.data();
  }

  private void send(Request request) throws SipException {
    ClientTransaction transaction = sip.provider().getNewClientTransaction(request);
    sip.contextOf(transaction).attach(context().getSbbLocalObject());
    transaction.sendRequest();
  }
}
