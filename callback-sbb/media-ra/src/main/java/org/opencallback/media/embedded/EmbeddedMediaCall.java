package org.opencallback.media.embedded;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencallback.media.AudioCodec;
import org.opencallback.media.DigitEvent;
import org.opencallback.media.DigitSource;
import org.opencallback.media.LegStatistics;
import org.opencallback.media.MediaCall;
import org.opencallback.media.MediaException;
import org.opencallback.media.Party;
import org.opencallback.media.Tone;
import org.opencallback.media.embedded.rtp.MediaLoop;
import org.opencallback.media.embedded.sdp.PacketTime;

/**
 * The media of one call in the embedded engine.
 *
 * <p>Its state belongs to its lock: the call's lane and the engine's thread take it for
 * microseconds, and never while they call somebody else. Operations on a leg that is not open do
 * nothing, since a party may hang up at any moment.
 */
public final class EmbeddedMediaCall implements MediaCall {

  private final MediaEngine engine;
  private final MediaLoop loop;
  private final int number;
  private final String toneProfile;
  private final CallObserver observer;

  private final Object lock = new Object();
  private final Map<Party, Leg> legs = new EnumMap<>(Party.class);
  private final Map<Party, LegStatistics> finals = new EnumMap<>(Party.class);
  private final Set<Party> relayed = EnumSet.noneOf(Party.class);
  private boolean freed;

  EmbeddedMediaCall(
      MediaEngine engine, MediaLoop loop, int number, String toneProfile, CallObserver observer) {
    this.engine = engine;
    this.loop = loop;
    this.number = number;
    this.toneProfile = toneProfile;
    this.observer = observer;
  }

  @Override
  public String id() {
    return "media-" + number;
  }

  @Override
  public String offer(Party party, Set<AudioCodec> codecs) throws MediaException {
    synchronized (lock) {
      return open(party).negotiation().offer(codecs, wantedFrom(party));
    }
  }

  /** What one sends goes to the other as it is: it is asked for what the other one wants. */
  private PacketTime wantedFrom(Party party) {
    Leg other = legs.get(party == Party.A ? Party.B : Party.A);
    return other == null ? PacketTime.USUAL : other.wanted();
  }

  @Override
  public void accept(Party party, String answer) throws MediaException {
    synchronized (lock) {
      Leg leg = legs.get(party);
      if (leg == null || leg.negotiation().localDescription() == null) {
        // the leg may have been closed while the answer was on its way
        throw new MediaException(
            MediaException.Reason.NO_RESOURCE, id() + ": no offer to " + party + " is open");
      }
      leg.agreed(leg.negotiation().accept(answer));
    }
  }

  @Override
  public String answer(Party party, String offer) throws MediaException {
    synchronized (lock) {
      boolean fresh = !legs.containsKey(party);
      Leg leg = open(party);
      try {
        String answer = leg.negotiation().answer(offer, wantedFrom(party));
        leg.agreed(leg.negotiation().agreed());
        return answer;
      } catch (MediaException e) {
        if (fresh) {
          close(party);
        }
        throw e;
      }
    }
  }

  @Override
  public String localDescription(Party party) {
    synchronized (lock) {
      Leg leg = legs.get(party);
      String description = leg == null ? null : leg.negotiation().localDescription();
      if (description == null) {
        throw new IllegalStateException(id() + ": " + party + " has no description yet");
      }
      return description;
    }
  }

  @Override
  public Set<AudioCodec> agreedCodecs(Party party) {
    synchronized (lock) {
      Leg leg = legs.get(party);
      return leg == null || leg.remote() == null
          ? Set.of()
          : new LinkedHashSet<>(leg.remote().codecs());
    }
  }

  @Override
  public void play(Party party, Tone tone) {
    synchronized (lock) {
      Leg leg = legs.get(party);
      if (leg != null) {
        leg.play(tone);
      }
    }
  }

  @Override
  public void silence(Party party) {
    synchronized (lock) {
      Leg leg = legs.get(party);
      if (leg != null) {
        leg.silence();
      }
    }
  }

  @Override
  public void relay(Party from) {
    synchronized (lock) {
      relayed.add(from);
    }
  }

  @Override
  public void unbridge() {
    synchronized (lock) {
      relayed.clear();
      legs.values().forEach(Leg::relayEnded);
    }
  }

  @Override
  public void signalledDigit(Party party, char digit) {
    boolean pressed;
    synchronized (lock) {
      Leg leg = legs.get(party);
      pressed = leg != null && leg.isNewPress(digit, DigitSource.SIGNALLING, System.nanoTime());
    }
    if (pressed) {
      observer.occurred(this, new DigitEvent(party, digit, DigitSource.SIGNALLING));
    }
  }

  @Override
  public void close(Party party) {
    synchronized (lock) {
      Leg leg = legs.remove(party);
      if (leg != null) {
        finals.put(party, leg.statistics());
        leg.close();
      }
    }
  }

  @Override
  public LegStatistics statistics(Party party) {
    synchronized (lock) {
      Leg leg = legs.get(party);
      return leg == null ? finals.getOrDefault(party, LegStatistics.NONE) : leg.statistics();
    }
  }

  @Override
  public void release() {
    observer.released(this);
  }

  /** Closes both legs; no leg can be opened any more. */
  public void free() {
    synchronized (lock) {
      freed = true;
      close(Party.A);
      close(Party.B);
    }
    engine.forget(this);
  }

  private Leg open(Party party) throws MediaException {
    if (freed) {
      throw new MediaException(
          MediaException.Reason.NO_RESOURCE, id() + ": the call is released already");
    }
    Leg leg = legs.get(party);
    if (leg == null) {
      leg = new Leg(this, party, engine.ports().open());
      legs.put(party, leg);
      leg.start();
    }
    return leg;
  }

  MediaEngine engine() {
    return engine;
  }

  MediaLoop loop() {
    return loop;
  }

  /** Guards the call and its legs. */
  Object lock() {
    return lock;
  }

  String toneProfile() {
    return toneProfile;
  }

  /** The leg that hears what a party says, or null. */
  @Nullable Leg listenerOf(Party party) {
    return relayed.contains(party) ? legs.get(party.peer()) : null;
  }

  /** Whether a party hears the other one. */
  boolean isListening(Party party) {
    return relayed.contains(party.peer());
  }

  /** Tells the service; not to be called under the lock. */
  void tell(Object event) {
    observer.occurred(this, event);
  }

  @Override
  public String toString() {
    return id();
  }
}
