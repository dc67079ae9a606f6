package org.opencallback.media.embedded.tone;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.opencallback.media.Tone;

/** The tones of every country we know, as read from {@code tones.properties}. */
public final class ToneProfiles {

  private static final String RESOURCE = "tones.properties";

  /** Stands in for a tone that a country does not specify. */
  private static final String DEFAULT = "default";

  private final Map<String, Map<Tone, Cadence>> byCountry;

  private ToneProfiles(Map<String, Map<Tone, Cadence>> byCountry) {
    this.byCountry = byCountry;
  }

  /** The table that comes with the product. */
  public static ToneProfiles builtIn() {
    try (InputStream in = ToneProfiles.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing beside " + ToneProfiles.class);
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  /**
   * Reads a table of {@code COUNTRY.tone = cadence} lines.
   *
   * @throws IllegalArgumentException naming the line that is wrong or the tone that is missing
   */
  public static ToneProfiles read(Reader reader) throws IOException {
    Properties properties = new Properties();
    properties.load(reader);
    Map<String, Map<Tone, Cadence>> table = new HashMap<>();
    for (String key : properties.stringPropertyNames()) {
      int dot = key.indexOf('.');
      String country = dot < 0 ? key : key.substring(0, dot);
      table
          .computeIfAbsent(country, name -> new EnumMap<>(Tone.class))
          .put(tone(key, dot), Cadence.parse(properties.getProperty(key)));
    }
    Map<Tone, Cadence> defaults = Optional.ofNullable(table.remove(DEFAULT)).orElse(Map.of());
    table.forEach((country, tones) -> complete(country, tones, defaults));
    return new ToneProfiles(Map.copyOf(table));
  }

  /**
   * How a tone sounds in a country.
   *
   * @param country two-letter code (ISO 3166-1), upper case
   * @return empty if the country is not in the table
   */
  public Optional<Cadence> cadence(String country, Tone tone) {
    return Optional.ofNullable(byCountry.get(country)).map(tones -> tones.get(tone));
  }

  /** The countries of the table, in alphabetical order. */
  public Set<String> countries() {
    return new TreeSet<>(byCountry.keySet());
  }

  private static Tone tone(String key, int dot) {
    String name = key.substring(dot + 1).toUpperCase(Locale.ROOT);
    for (Tone tone : Tone.values()) {
      if (tone.name().equals(name)) {
        return tone;
      }
    }
    throw new IllegalArgumentException("'" + key + "' does not end in the name of a tone");
  }

  private static void complete(
      String country, Map<Tone, Cadence> tones, Map<Tone, Cadence> defaults) {
    defaults.forEach(tones::putIfAbsent);
    for (Tone tone : Tone.values()) {
      if (!tones.containsKey(tone)) {
        throw new IllegalArgumentException(
            country + "." + tone.name().toLowerCase(Locale.ROOT) + " is missing");
      }
    }
  }
}
