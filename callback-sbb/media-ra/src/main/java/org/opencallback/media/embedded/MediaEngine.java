package org.opencallback.media.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.opencallback.media.MediaException;
import org.opencallback.media.embedded.rtp.MediaCounters;
import org.opencallback.media.embedded.rtp.MediaLoop;
import org.opencallback.media.embedded.rtp.NtpClock;
import org.opencallback.media.embedded.rtp.PortPool;
import org.opencallback.media.embedded.tone.ToneLibrary;
import org.opencallback.media.embedded.tone.ToneProfiles;

/** The engine as a whole: its threads, ports and tones, and the calls that use them. */
public final class MediaEngine {

  /** One thread relays about 1000 calls; a second one only helps where a core is free for it. */
  private static final int LOOPS = Runtime.getRuntime().availableProcessors() > 2 ? 2 : 1;

  private static final long STOP_MILLIS = 2000;

  private final MediaSettings settings;
  private final Consumer<Throwable> problems;
  private final PortPool ports;
  private final ToneLibrary tones = new ToneLibrary(ToneProfiles.builtIn());
  private final NtpClock clock = new NtpClock(System.currentTimeMillis(), System.nanoTime());
  private final MediaCounters counters = new MediaCounters();
  private final SecureRandom random = new SecureRandom();
  private final List<MediaLoop> loops = new ArrayList<>();
  private final Set<EmbeddedMediaCall> calls = ConcurrentHashMap.newKeySet();
  private final AtomicInteger callNumber = new AtomicInteger();
  private final AtomicInteger legNumber = new AtomicInteger();

  /**
   * Makes the engine; {@link #start} starts it.
   *
   * @param problems told about failures that should not happen, on the engine's threads
   */
  public MediaEngine(MediaSettings settings, Consumer<Throwable> problems) {
    this.settings = settings;
    this.problems = problems;
    this.ports =
        new PortPool(settings.address(), settings.portMin(), settings.portMax(), System::nanoTime);
    try {
      for (int i = 0; i < LOOPS; i++) {
        loops.add(new MediaLoop("media-io-" + (i + 1), counters, problems));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the media engine cannot open a selector", e);
    }
  }

  /** Starts the threads. */
  public void start() {
    loops.forEach(MediaLoop::start);
  }

  /** Frees every call and ends the threads. */
  public void stop() {
    calls.forEach(EmbeddedMediaCall::free);
    loops.forEach(loop -> loop.stop(STOP_MILLIS));
  }

  /**
   * Makes the media of a call.
   *
   * @throws MediaException UNKNOWN_TONE_PROFILE
   */
  public EmbeddedMediaCall newCall(String toneProfile, CallObserver observer)
      throws MediaException {
    if (!tones.knows(toneProfile)) {
      throw new MediaException(
          MediaException.Reason.UNKNOWN_TONE_PROFILE,
          "tone profile '" + toneProfile + "' is not one of " + tones.countries());
    }
    int number = callNumber.incrementAndGet();
    MediaLoop loop = loops.get(Math.floorMod(number, loops.size()));
    EmbeddedMediaCall call = new EmbeddedMediaCall(this, loop, number, toneProfile, observer);
    calls.add(call);
    return call;
  }

  /** Something that should not happen has happened. */
  void problem(Throwable problem) {
    problems.accept(problem);
  }

  void forget(EmbeddedMediaCall call) {
    calls.remove(call);
  }

  MediaSettings settings() {
    return settings;
  }

  PortPool ports() {
    return ports;
  }

  ToneLibrary tones() {
    return tones;
  }

  NtpClock clock() {
    return clock;
  }

  MediaCounters counters() {
    return counters;
  }

  /** Unpredictable, so that nobody can guess a stream's numbers (RFC 3550 §9). */
  SecureRandom random() {
    return random;
  }

  int nextLegNumber() {
    return legNumber.incrementAndGet();
  }

  /** Calls that hold resources now. */
  public int callsOpen() {
    return calls.size();
  }
}
