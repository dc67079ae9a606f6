package org.opencallback.network.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.opencallback.network.bench.BenchSettings.Kind;
import org.opencallback.network.bench.BenchSettings.Numbers;
import org.opencallback.network.bench.Flow.Stage;
import org.opencallback.network.sip.ServerTransaction;
import org.opencallback.network.sip.SipEndpoint;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.network.sip.SipTimers;
import org.opencallback.network.sip.Trace;

/** Starts flows at a steady rate and plays the network in all of them. */
final class FlowDriver implements AutoCloseable {

  private final BenchSettings settings;
  private final Kind kind;
  private final SipEndpoint endpoint;
  private final @Nullable BenchMedia media;
  private final Triggers triggers;
  private final List<Flow> flows = new ArrayList<>(); // complete before the first call
  private final Map<String, Queue<Flow>> byMobile = new ConcurrentHashMap<>();
  private final Map<String, Flow> byDestination = new ConcurrentHashMap<>();
  private final Map<String, BenchLeg> legs = new ConcurrentHashMap<>();
  private final AtomicInteger unexpected = new AtomicInteger();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          run -> {
            Thread thread = new Thread(run, "bench-clock");
            thread.setDaemon(true);
            return thread;
          });

  FlowDriver(BenchSettings settings) {
    this.settings = settings;
    this.kind = settings.load().kind();
    this.endpoint =
        SipEndpoint.open(
            settings.listen(), Trace.off(), SipTimers.standard(), new ServerRequests());
    this.media =
        kind.isConnected()
            ? new BenchMedia(settings.listen().getAddress(), this::onFirstSound)
            : null;
    this.triggers =
        settings.load().sipp() ? new SippTriggers(settings) : new OwnTriggers(settings, endpoint);
  }

  /** Starts all flows and returns when the last is started. */
  void start() {
    for (int i = 0; i < settings.load().count(); i++) {
      Flow flow = new Flow(i, settings.numbers().mobile(i));
      flows.add(flow);
      byMobile.computeIfAbsent(flow.mobile(), mobile -> new ConcurrentLinkedQueue<>()).add(flow);
    }
    triggers.place(flows);
  }

  /** Takes what is known only at the end. */
  void finish() {
    triggers.finish(flows);
  }

  /**
   * Waits until all flows are over or should be, looking ten times a second.
   *
   * @param until the stage that is far enough
   */
  void awaitAll(Stage until, Duration longest) {
    Until.holds(() -> unfinished(until) == 0, Duration.ofMillis(100), longest);
  }

  private int unfinished(Stage until) {
    int count = 0;
    for (Flow flow : flows) {
      if (!flow.isOver() && flow.stage().compareTo(until) < 0) {
        count++;
      }
    }
    return count;
  }

  /** How many are in a stage. */
  int in(Stage stage) {
    return (int) flows.stream().filter(flow -> flow.stage() == stage && !flow.isOver()).count();
  }

  List<Flow> flows() {
    return flows;
  }

  /** Calls of the server that no flow waited for: a callback made twice, for instance. */
  int unexpectedCalls() {
    return unexpected.get();
  }

  long malformed() {
    return endpoint.malformedCount();
  }

  @Nullable BenchMedia media() {
    return media;
  }

  /** The server's calls and what happens in them. */
  private final class ServerRequests implements SipEndpoint.Listener {

    @Override
    public void onRequest(ServerTransaction transaction) {
      SipMessage request = transaction.request();
      BenchLeg leg = legs.get(request.callId());
      if (leg == null && request.isRequest("INVITE")) {
        onInvite(transaction);
      } else if (leg != null && request.isRequest("BYE")) {
        transaction.respond(200, "OK");
        onBye(leg);
      } else {
        transaction.respond(200, "OK");
      }
    }

    private void onInvite(ServerTransaction transaction) {
      String number = transaction.request().calledNumber();
      Flow called = waiting(number);
      if (called != null) {
        onCallback(new BenchLeg(called, true, endpoint, transaction));
        return;
      }
      Flow caller = byDestination.remove(lastSeven(number));
      if (caller != null && caller.advance(Stage.DIALLING, Stage.CONNECTING)) {
        BenchLeg leg = add(new BenchLeg(caller, false, endpoint, transaction));
        caller.destination(leg);
        leg.answer(media);
        return;
      }
      unexpected.incrementAndGet();
      transaction.respond(404, "Not Found");
    }

    @Override
    public void onAck(SipMessage ack) {
      BenchLeg leg = legs.get(ack.callId());
      if (leg == null) {
        return;
      }
      Flow flow = leg.flow();
      if (leg.isMobile() && flow.advance(Stage.ANSWERED, Stage.LISTENING)) {
        flow.answered(endpoint.trace().now());
        if (kind == Kind.SIGNALLING) {
          after(settings.times().talk(), () -> clear(flow));
        }
      } else if (!leg.isMobile() && flow.advance(Stage.CONNECTING, Stage.TALKING)) {
        flow.connected(endpoint.trace().now());
        talk(flow);
      }
    }
  }

  /** The first of the mobile's flows that waits; it goes on. */
  private @Nullable Flow waiting(String mobile) {
    for (Flow flow : byMobile.getOrDefault(mobile, new ConcurrentLinkedQueue<>())) {
      if (flow.advance(Stage.WAITING, Stage.ANSWERED)) {
        return flow;
      }
    }
    return null;
  }

  private static String lastSeven(String number) {
    return number.substring(Math.max(0, number.length() - 7));
  }

  private BenchLeg add(BenchLeg leg) {
    legs.put(leg.callId(), leg);
    return leg;
  }

  private void onCallback(BenchLeg leg) {
    Flow flow = leg.flow();
    flow.calledBack(leg.arrivedAt(), leg);
    if (kind.isRefused()) {
      leg.refuse(603, "Decline");
      flow.released(true, false);
    } else {
      add(leg).answer(media);
    }
  }

  private void onFirstSound(BenchLeg leg, boolean dialTone) {
    Flow flow = leg.flow();
    if (!dialTone) {
      flow.fail("no dial tone but another sound, or silence");
      clear(flow);
    } else if (flow.advance(Stage.LISTENING, Stage.DIALLING)) {
      String destination = Numbers.destination(flow.number());
      byDestination.put(destination, flow);
      MediaLeg voice = leg.media();
      if (voice != null) {
        voice.dial(settings.numbers().dialled() + destination + "#");
      }
    }
  }

  private void talk(Flow flow) {
    for (BenchLeg leg : new BenchLeg[] {flow.a(), flow.b()}) {
      MediaLeg voice = leg == null ? null : leg.media();
      if (voice != null) {
        voice.speak();
      }
    }
    after(settings.times().talk(), () -> clear(flow));
  }

  /** The mobile hangs up; the server has to release the destination. */
  private void clear(Flow flow) {
    flow.advance(Stage.LISTENING, Stage.CLEARING);
    flow.advance(Stage.TALKING, Stage.CLEARING);
    BenchLeg mobile = flow.a();
    if (mobile != null) {
      mobile.hangUp(() -> over(mobile));
    }
  }

  private void onBye(BenchLeg leg) {
    Flow flow = leg.flow();
    if (flow.stage() != Stage.CLEARING) {
      flow.fail(
          "released by the server %s: %s"
              .formatted(
                  leg.isMobile() ? "towards the mobile" : "towards the destination", flow.stage()));
      clear(flow);
    }
    leg.released();
    over(leg);
  }

  private void over(BenchLeg leg) {
    legs.remove(leg.callId(), leg);
    leg.flow().released(leg.isMobile(), kind.isConnected());
  }

  private void after(Duration time, Runnable task) {
    ScheduledFuture<?> unused = clock.schedule(task, time.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    triggers.close();
    endpoint.close();
    if (media != null) {
      media.close();
    }
  }
}
