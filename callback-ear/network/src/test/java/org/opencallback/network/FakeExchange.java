package org.opencallback.network;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opencallback.network.audio.Heard;
import org.opencallback.network.audio.Signals;
import org.opencallback.network.sip.NotSeenException;

/**
 * The least exchange that the main job needs: it lets tests of the network run without a server.
 * One call at a time; digits by RFC 4733 only.
 */
final class FakeExchange implements AutoCloseable {

  static final String COMPANY = "+48221234567";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Carrier trunk;
  private final Duration ringTime;
  private final Duration delay;
  private final ExecutorService lane = Executors.newCachedThreadPool();
  private String shownToDestination = COMPANY;

  FakeExchange(String trunkPeer, Duration ringTime, Duration delay) {
    this.trunk = Carrier.open("127.0.0.1:0", trunkPeer);
    this.ringTime = ringTime;
    this.delay = delay;
    trunk.whenAnyCalled(trigger -> lane.execute(() -> serve(trigger)));
  }

  /** Makes the mistake that matters most. */
  void showToDestination(String number) {
    shownToDestination = number;
  }

  String hostPort() {
    return trunk.hostPort();
  }

  private void serve(IncomingCall trigger) {
    try {
      trigger.ring();
      if (!trigger.awaitEnd(ringTime)) {
        trigger.reject(486, message -> message.add("Reason", "Q.850;cause=17"));
      }
      trigger.awaitEnd(PATIENCE);
      pause(delay);
      connect(trigger.presentedNumber());
    } catch (NotSeenException e) {
      trunk.remark(trigger, String.valueOf(e.getMessage()));
    }
  }

  private void connect(String mobile) {
    TriggerCall a = trunk.triggerCall(COMPANY, mobile);
    a.awaitFinal();
    a.audio().startSaying(dialTone(a).iterator());
    String digits = digits(a.audio().heard());
    TriggerCall b =
        trunk.triggerCall(InviteSpec.call(shownToDestination, digits).withoutAssertedIdentity());
    b.awaitProvisional(180);
    a.audio().startSaying(Signals.tone(a.audio().codec(), 1_000, 4_000, 425).iterator());
    b.awaitFinal();
    a.audio().startSaying(whatIsHeardBy(b));
    b.audio().startSaying(whatIsHeardBy(a));
    a.awaitBye(Duration.ofSeconds(20));
    b.hangUp();
  }

  /** Continuous until a digit comes. */
  private static Iterable<byte[]> dialTone(TriggerCall call) {
    List<byte[]> second = Signals.tone(call.audio().codec(), 1_000, 4_000, 425);
    AtomicInteger at = new AtomicInteger();
    return iterable(
        () ->
            call.audio().heard().keys().isEmpty()
                ? Optional.of(second.get(at.getAndIncrement() % second.size()))
                : Optional.empty());
  }

  private static String digits(Heard heard) {
    heard.awaitKeys(3, PATIENCE);
    return heard.keys();
  }

  /** Frame by frame; silence while there is none. */
  private static Iterator<byte[]> whatIsHeardBy(TriggerCall call) {
    AtomicInteger at = new AtomicInteger(call.audio().heard().packets().size());
    byte[] silence = Signals.silence(call.audio().codec(), 20).get(0);
    return iterable(
            () -> {
              var packets = call.audio().heard().packets();
              return Optional.of(
                  at.get() < packets.size()
                      ? packets.get(at.getAndIncrement()).packet().payload()
                      : silence);
            })
        .iterator();
  }

  private static Iterable<byte[]> iterable(Supplier<Optional<byte[]>> frames) {
    return () ->
        new Iterator<>() {
          private byte @Nullable [] next;

          @Override
          public boolean hasNext() {
            next = frames.get().orElse(null);
            return next != null;
          }

          @Override
          public byte[] next() {
            if (next == null) {
              throw new NoSuchElementException();
            }
            return next;
          }
        };
  }

  private void pause(Duration time) {
    trunk.expectNoCall("nobody", time);
  }

  @Override
  public void close() {
    lane.shutdownNow();
    trunk.close();
  }
}
