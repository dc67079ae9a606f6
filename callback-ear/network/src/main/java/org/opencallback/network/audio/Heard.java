package org.opencallback.network.audio;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.opencallback.network.sip.EventLog;
import org.opencallback.network.sip.NotSeenException;

/**
 * What a party heard: the packets received, and measurements on their contents. "The last 200 ms"
 * are always those before now.
 */
public final class Heard {

  private static final int CAPACITY = 60_000; // 20 minutes
  private static final Duration FRAME = Duration.ofMillis(20);

  /** The part of the power that has to be in the frequencies of a tone. */
  private static final double TONE_SHARE = 0.8;

  /** The part of the expected packets that has to be there for a tone to be heard. */
  private static final double PRESENT = 0.7;

  /** A gap between packets that is longer is a pause. */
  private static final Duration GAP = Duration.ofMillis(70);

  private final Supplier<Instant> clock;
  private final EventLog<HeardPacket> packets = new EventLog<>(CAPACITY);
  private final AtomicInteger malformed = new AtomicInteger();
  private volatile OptionalInt eventPayloadType = OptionalInt.empty();

  Heard(Supplier<Instant> clock) {
    this.clock = clock;
  }

  void add(HeardPacket packet) {
    packets.add(packet);
  }

  void addMalformed() {
    malformed.incrementAndGet();
  }

  void eventPayloadType(OptionalInt type) {
    eventPayloadType = type;
  }

  /** All packets, in the order of their arrival. */
  public List<HeardPacket> packets() {
    return packets.list();
  }

  /** The packets that came at or after a moment. */
  public List<HeardPacket> since(Instant moment) {
    return packets().stream().filter(packet -> !packet.at().isBefore(moment)).toList();
  }

  /** How many datagrams came that were no RTP. */
  public int malformedCount() {
    return malformed.get();
  }

  /** The last samples, decoded; telephone events are left out. */
  public short[] samples(Duration window) {
    return decode(audioSince(clock.get().minus(window)));
  }

  private List<HeardPacket> audioSince(Instant moment) {
    return since(moment).stream().filter(packet -> isAudio(packet.packet())).toList();
  }

  private static boolean isAudio(RtpPacket packet) {
    return packet.payloadType() == G711.PCMA.payloadType()
        || packet.payloadType() == G711.PCMU.payloadType();
  }

  private static short[] decode(List<HeardPacket> audio) {
    int octets = audio.stream().mapToInt(packet -> packet.packet().payload().length).sum();
    short[] samples = new short[octets];
    int at = 0;
    for (HeardPacket heard : audio) {
      G711 codec = heard.packet().payloadType() == G711.PCMA.payloadType() ? G711.PCMA : G711.PCMU;
      for (byte octet : heard.packet().payload()) {
        samples[at++] = codec.decode(octet);
      }
    }
    return samples;
  }

  /** The spectrum of the last {@code window}. */
  public Spectrum spectrum(Duration window) {
    return new Spectrum(samples(window));
  }

  /** The strongest frequency of the last {@code window} in Hz; 0 if nothing was heard. */
  public int dominantFrequency(Duration window) {
    return spectrum(window).dominant();
  }

  /** Whether the last {@code window} was filled with a tone of that one frequency. */
  public boolean isTone(int hertz, Duration window) {
    return isTone(window, hertz);
  }

  /** Whether the last {@code window} was filled with a tone of exactly these frequencies. */
  public boolean isTone(Duration window, int... hertz) {
    short[] samples = samples(window);
    if (samples.length < PRESENT * window.toMillis() * Signals.RATE / 1000) {
      return false;
    }
    Spectrum spectrum = new Spectrum(samples);
    double share = 0;
    for (int frequency : hertz) {
      double part = spectrum.share(frequency);
      if (part < TONE_SHARE / (4 * hertz.length)) {
        return false;
      }
      share += part;
    }
    return share >= TONE_SHARE;
  }

  /** Whether nothing could be heard in the last {@code window}: silence, or no packets. */
  public boolean isSilent(Duration window) {
    return spectrum(window).isSilent();
  }

  /**
   * Waits until the last 200 ms are a tone of that frequency.
   *
   * @return when that was found
   * @throws NotSeenException when the time is over
   */
  public Instant awaitTone(int hertz, Duration timeout) {
    Duration window = Duration.ofMillis(200);
    return await("a tone of " + hertz + " Hz", () -> isTone(hertz, window), timeout);
  }

  /**
   * Waits until the last 200 ms are silent.
   *
   * @return when that was found
   * @throws NotSeenException when the time is over
   */
  public Instant awaitSilence(Duration timeout) {
    return await("silence", () -> isSilent(Duration.ofMillis(200)), timeout);
  }

  /** Waits for a condition, which is looked at whenever a packet comes, and every 20 ms. */
  private Instant await(String what, BooleanSupplier condition, Duration timeout) {
    Instant end = clock.get().plus(timeout);
    while (!condition.getAsBoolean()) {
      if (Thread.currentThread().isInterrupted() || clock.get().isAfter(end)) {
        throw new NotSeenException(
            "%s was not heard within %d ms: %s"
                .formatted(what, timeout.toMillis(), describe(Duration.ofSeconds(1))));
      }
      Instant now = clock.get();
      packets.within(packet -> packet.at().isAfter(now), FRAME);
    }
    return clock.get();
  }

  /** When the last frame came in which something could be heard. */
  public Optional<Instant> lastSoundAt() {
    List<HeardPacket> audio = audioSince(Instant.EPOCH);
    for (int i = audio.size() - 1; i >= 0; i--) {
      if (!new Spectrum(decode(audio.subList(i, i + 1))).isSilent()) {
        return Optional.of(audio.get(i).at());
      }
    }
    return Optional.empty();
  }

  /** What the last {@code window} was, in words. */
  public String describe(Duration window) {
    Spectrum spectrum = spectrum(window);
    int count = since(clock.get().minus(window)).size();
    String sound =
        spectrum.isSilent()
            ? "silence"
            : "%d Hz with %.0f %% of the power"
                .formatted(spectrum.dominant(), 100 * spectrum.share(spectrum.dominant()));
    return "%d packets in the last %d ms, %s".formatted(count, window.toMillis(), sound);
  }

  /** How many of these frames were received bit for bit, in this order. */
  public int countOf(List<byte[]> frames) {
    Map<ByteBuffer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < frames.size(); i++) {
      numbers.put(ByteBuffer.wrap(frames.get(i)), i);
    }
    int count = 0;
    int last = -1;
    for (HeardPacket packet : packets()) {
      int number = numbers.getOrDefault(ByteBuffer.wrap(packet.packet().payload()), -1);
      if (number > last) {
        last = number;
        count++;
      }
    }
    return count;
  }

  /**
   * Waits until that many of the frames have been received bit for bit, in order.
   *
   * @throws NotSeenException when the time is over
   */
  public void awaitFrames(List<byte[]> frames, int count, Duration timeout) {
    await(
        count + " of " + frames.size() + " numbered frames (" + countOf(frames) + " now)",
        () -> countOf(frames) >= count,
        timeout);
  }

  /**
   * Waits for that many further packets: the way to this party is open.
   *
   * @throws NotSeenException when the time is over
   */
  public void awaitPackets(int count, Duration timeout) {
    Instant start = clock.get();
    await(count + " packets", () -> since(start).size() >= count, timeout);
  }

  /**
   * Waits until that many keys have been received as RFC 4733 events.
   *
   * @throws NotSeenException when the time is over
   */
  public void awaitKeys(int count, Duration timeout) {
    await(count + " keys", () -> keys().length() >= count, timeout);
  }

  /** The keys received as RFC 4733 events, each once. */
  public String keys() {
    StringBuilder keys = new StringBuilder();
    long last = -1;
    for (HeardPacket heard : packets()) {
      RtpPacket packet = heard.packet();
      boolean event = packet.payloadType() == eventPayloadType.orElse(-1);
      if (event && packet.timestamp() != last) {
        last = packet.timestamp();
        TelephoneEvent.read(packet.payload()).ifPresent(reading -> keys.append(reading.key()));
      }
    }
    return keys.toString();
  }

  /**
   * A part of a cadence.
   *
   * @param on whether something was heard
   */
  public record Segment(boolean on, Duration length) {}

  /**
   * The changes between sound and pause since a moment; the first and the last segment are cut off
   * by the beginning and the end of the measurement.
   */
  public List<Segment> cadence(Instant from) {
    List<Segment> segments = new ArrayList<>();
    boolean on = false;
    Instant began = from;
    Instant last = from;
    for (HeardPacket packet : audioSince(from)) {
      Instant at = packet.at();
      if (on && Duration.between(last, at).compareTo(GAP) > 0) {
        segments.add(new Segment(true, Duration.between(began, last.plus(FRAME))));
        began = last.plus(FRAME);
        on = false;
      }
      boolean sound = !new Spectrum(decode(List.of(packet))).isSilent();
      if (sound != on) {
        if (at.isAfter(began)) {
          segments.add(new Segment(on, Duration.between(began, at)));
        }
        began = at;
        on = sound;
      }
      last = at;
    }
    segments.add(new Segment(on, Duration.between(began, clock.get())));
    return segments;
  }
}
