package org.opencallback.media.embedded.tone;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.opencallback.media.AudioCodec;
import org.opencallback.media.Tone;

/** The tones that were asked for up to now, each synthesised once and shared by all calls. */
public final class ToneLibrary {

  private record Sound(Cadence cadence, AudioCodec codec) {}

  private final ToneProfiles profiles;
  private final ConcurrentMap<Sound, ToneLoop> loops = new ConcurrentHashMap<>();

  public ToneLibrary(ToneProfiles profiles) {
    this.profiles = profiles;
  }

  /** Whether a country is known. */
  public boolean knows(String country) {
    return profiles.countries().contains(country);
  }

  /** The countries that are known, for error messages. */
  public String countries() {
    return String.join(" ", profiles.countries());
  }

  /** A country's tone, or empty if the country is not known. */
  public Optional<ToneLoop> tone(String country, Tone tone, AudioCodec codec) {
    return profiles
        .cadence(country, tone)
        .map(
            cadence ->
                loops.computeIfAbsent(
                    new Sound(cadence, codec),
                    sound -> ToneLoop.of(sound.cadence(), sound.codec())));
  }
}
