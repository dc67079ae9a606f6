package org.opencallback.sbb;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.slee.facilities.Tracer;
import org.opencallback.callcontrol.LineAction;
import org.opencallback.callcontrol.LineControl;
import org.opencallback.callcontrol.LineCourse;
import org.opencallback.callcontrol.LineEvent;
import org.opencallback.callcontrol.LinePort;
import org.opencallback.callcontrol.LineState;
import org.opencallback.callcontrol.StateTable;
import org.opencallback.job.LinkState;
import org.opencallback.job.SipAccount;
import org.opencallback.job.TrunkLine.Purpose;
import org.opencallback.job.TrunkLines;
import org.opencallback.sbb.sip.LineMessages;
import org.opencallback.sbb.sip.SipMessages;

/** Does what line control asks for one line, within one event. */
final class LineWork implements LinePort {

  /** How long a response is waited for: less than the transaction's 32 s, to be sooner down. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** Sends a request; the response comes as an event. */
  @FunctionalInterface
  interface Sender {
    void send(Request request) throws SipException;
  }

  private final SipAccess sip;
  private final TrunkLines lines;
  private final Sender sender;
  private final Tracer tracer;
  private final Clock clock;
  private LineData data;

  /** Why the last request of an event could not be sent; null when it was. */
  private String unsent;

  LineWork(SipAccess sip, TrunkLines lines, Sender sender, Tracer tracer, LineData data) {
    this.sip = sip;
    this.lines = lines;
    this.sender = sender;
    this.tracer = tracer;
    this.clock = Clock.systemUTC();
    this.data = data;
  }

  LineData data() {
    return data;
  }

  /** What happens to the line; a state that does not permit it is left as it is. */
  void advance(LineEvent event) {
    StateTable.Step<LineState, LineAction> step =
        LineControl.TABLE.fire(data.state(), event, data.course()).orElse(null);
    if (step == null) {
      tracer.warning(name() + ": not permitted: " + event);
      return;
    }
    if (tracer.isFineEnabled()) {
      tracer.fine(name() + ": " + event + " -> " + step.next());
    }
    data = data.in(step.next());
    step.actions().forEach(action -> action.performOn(this));
    if (unsent != null) {
      String why = unsent;
      unsent = null;
      if (data.state() != LineState.CLOSED) {
        advance(new LineEvent.NotSent(why));
      }
    }
  }

  @Override
  public void ask() {
    send(expiry());
  }

  @Override
  public void prove() {
    send(expiry());
  }

  private Duration expiry() {
    return data.course().asked();
  }

  @Override
  public void succeed(Duration granted) {
    wait(data.course().succeeded(granted), "");
  }

  @Override
  public void fail(String why) {
    wait(data.course().failed(), why);
  }

  @Override
  public void lengthen(Duration least) {
    data = data.with(data.course().lengthened(least));
  }

  @Override
  public void withdraw() {
    send(Duration.ZERO);
  }

  private void wait(LineCourse course, String detail) {
    LineCourse.Health before = data.course().health();
    data = data.with(course).due(clock.instant().plus(spread(course.next())));
    lines.report(data.line(), LinkState.valueOf(course.health().name()), detail);
    if (course.health() != before) {
      String what = name() + ": " + course.health() + (detail.isEmpty() ? "" : ", " + detail);
      if (course.health() == LineCourse.Health.UP) {
        tracer.info(what);
      } else {
        tracer.warning(what);
      }
    }
  }

  /** Up to a tenth less, so that many lines do not all ask at the same moment. */
  private static Duration spread(Duration time) {
    long millis = time.toMillis();
    return Duration.ofMillis(millis - ThreadLocalRandom.current().nextLong(millis / 10 + 1));
  }

  private void send(Duration expiry) {
    data = data.with(data.identity().next()).due(clock.instant().plus(PATIENCE));
    try {
      SipMessages.Local local =
          sip.local(data.line().target().transport())
              .orElseThrow(
                  () ->
                      new SipException(
                          "SIP does not speak %s: see CALLBACK_SIP_TRANSPORTS and CALLBACK_SIP_TLS_KEY_STORE"
                              .formatted(data.line().target().transport())));
      Optional<SipAccount> account = lines.account(data.line().trunkId());
      Request request = request(local, account, expiry);
      if (account.isPresent() && data.proof().challenge() != null) {
        prove(request, account.get());
      }
      sender.send(request);
    } catch (SipException | ParseException | InvalidArgumentException e) {
      unsent = SipFailures.why(e);
      tracer.warning(name() + ": not sent to " + data.line().target() + ": " + unsent);
    }
  }

  private Request request(SipMessages.Local local, Optional<SipAccount> account, Duration expiry)
      throws ParseException, InvalidArgumentException {
    LineData.Identity identity = data.identity();
    LineMessages.Place place =
        new LineMessages.Place(identity.callId(), identity.tag(), identity.cseq());
    if (data.line().purpose() == Purpose.SUPERVISION) {
      return sip.lineMessages().options(data.line().target(), local, place);
    }
    String user = account.map(SipAccount::user).orElse("anonymous");
    return sip.lineMessages().register(data.line().target(), user, local, place, expiry);
  }

  /** The nonce of the last challenge is used again until the peer does not want it any more. */
  private void prove(Request request, SipAccount account) throws ParseException {
    data = data.with(data.proof().again());
    sip.prove(request, data.proof().challenge(), account, data.proof().count());
  }

  private String name() {
    return "line(%s %s %s)"
        .formatted(data.line().trunkName(), data.line().purpose(), data.line().target().hostPort());
  }
}
