package org.opencallback.network;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opencallback.network.audio.Heard;
import org.opencallback.network.audio.Signals;
import org.opencallback.network.sip.NotSeenException;

/**
 * The least exchange that the main job needs: it lets tests of the network run without a server.
 * One call at a time; digits by RFC 4733 only.
 */
public final class FakeExchange implements AutoCloseable {

  static final String COMPANY = "+48221234567";
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Carrier trunk;
  private final Duration ringTime;
  private final Duration delay;
  private final ExecutorService lane = Executors.newCachedThreadPool();
  private String shownToDestination = COMPANY;
  private boolean tones = true;
  private boolean bothWays = true;

  public FakeExchange(String trunkPeer, Duration ringTime, Duration delay) {
    this.trunk = Carrier.open("127.0.0.1:0", trunkPeer);
    this.ringTime = ringTime;
    this.delay = delay;
    trunk.whenAnyCalled(trigger -> lane.execute(() -> serve(trigger)));
  }

  /** Makes the mistake that matters most. */
  void showToDestination(String number) {
    shownToDestination = number;
  }

  /** Answers and says nothing: all that a flow of signalling needs. */
  public void silent() {
    tones = false;
  }

  /** The destination does not hear the mobile. */
  public void oneWay() {
    bothWays = false;
  }

  public String hostPort() {
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
    if (!a.awaitFinal().isSuccess() || !tones) {
      return;
    }
    a.audio().startSaying(dialTone(a).iterator());
    String digits = digits(a.audio().heard());
    TriggerCall b =
        trunk.triggerCall(InviteSpec.call(shownToDestination, digits).withoutAssertedIdentity());
    b.awaitProvisional(180);
    List<byte[]> ringback = Signals.tone(a.audio().codec(), 1_000, 4_000, 425);
    a.audio().startSaying(whileNot(b::isAnswered, ringback).iterator());
    b.awaitFinal();
    a.audio().startSaying(whatIsHeardBy(b));
    if (bothWays) {
      b.audio().startSaying(whatIsHeardBy(a));
    }
    a.awaitBye(Duration.ofSeconds(20));
    b.hangUp();
  }

  /** Continuous until a digit comes. */
  private static Iterable<byte[]> dialTone(TriggerCall call) {
    List<byte[]> second = Signals.tone(call.audio().codec(), 1_000, 4_000, 425);
    return whileNot(() -> !call.audio().heard().keys().isEmpty(), second);
  }

  private static Iterable<byte[]> whileNot(BooleanSupplier over, List<byte[]> sound) {
    AtomicInteger at = new AtomicInteger();
    return iterable(
        () ->
            over.getAsBoolean()
                ? Optional.empty()
                : Optional.of(sound.get(at.getAndIncrement() % sound.size())));
  }

  private static String digits(Heard heard) {
    heard.awaitKeys(1, PATIENCE);
    if (!heard.keys().startsWith("0")) {
      heard.awaitKeys(3, PATIENCE);
      return heard.keys();
    }
    heard.awaitKeys(11, PATIENCE); // 0, nine digits, #
    return "+48" + heard.keys().substring(1, 10);
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
