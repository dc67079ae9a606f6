package org.opencallback.network.sip;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Every message in and out of the endpoints that share it, and the remarks on what was heard, each
 * with its time. Times come from the monotonic clock, so differences between them are exact.
 */
public final class Trace {

  /** Which way a message went, seen from this side; or that an entry is a remark. */
  public enum Direction {
    /** From the exchange to us. */
    IN,
    /** From us to the exchange. */
    OUT,
    /** No message: a remark on the call. */
    REMARK
  }

  /**
   * A moment of a call.
   *
   * @param at when
   * @param local our endpoint; in a remark the address it concerns
   * @param remote the peer
   * @param message the message; in a remark a message of the call that the remark is about
   * @param remark words beside the message: {@code retransmission}, or the remark itself
   */
  public record Entry(
      Instant at,
      Direction direction,
      InetSocketAddress local,
      InetSocketAddress remote,
      SipMessage message,
      String remark) {

    @Override
    public String toString() {
      String arrow = direction == Direction.IN ? "<-" : direction == Direction.OUT ? "->" : "..";
      String what = direction == Direction.REMARK ? "" : message.startLine() + " ";
      return "%s %s %s %s%s".formatted(at, local, arrow, what, remark).stripTrailing();
    }
  }

  /** The remark at a message that had been seen before. */
  public static final String RETRANSMISSION = "retransmission";

  private static final int CAPACITY = 50_000;

  private final Instant wallStart = Instant.now();
  private final long nanoStart = System.nanoTime();
  private final EventLog<Entry> entries;
  private final boolean recording;
  private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();

  private Trace(boolean recording) {
    this.recording = recording;
    this.entries = new EventLog<>(CAPACITY);
  }

  /** A trace that keeps the last 50,000 entries. */
  public static Trace recording() {
    return new Trace(true);
  }

  /** A trace that only tells the time: for load. */
  public static Trace off() {
    return new Trace(false);
  }

  /** The time now, from the monotonic clock. */
  public Instant now() {
    return wallStart.plusNanos(System.nanoTime() - nanoStart);
  }

  /** When the trace began. */
  public Instant start() {
    return wallStart;
  }

  /** Calls {@code listener} with each later entry, in the thread that saw it. */
  public void listen(Consumer<Entry> listener) {
    listeners.add(listener);
  }

  /** The entries up to now. */
  public List<Entry> entries() {
    return entries.list();
  }

  /**
   * Waits for an entry.
   *
   * @throws NotSeenException when it does not come in time
   */
  public Entry await(String what, Predicate<? super Entry> wanted, Duration timeout) {
    return entries.await(what, wanted, timeout);
  }

  /** Adds an entry. */
  public void add(Entry entry) {
    if (recording) {
      entries.add(entry);
    }
    listeners.forEach(listener -> listener.accept(entry));
  }

  boolean isOff() {
    return !recording && listeners.isEmpty();
  }
}
