package org.opencallback.slee.testing;

import java.util.Map;

/**
 * The event of the tests.
 *
 * @param name what the journal calls it
 * @param scripts what the SBBs do with it, by SBB name; an SBB without a script does nothing
 */
public record Ping(String name, Map<String, Script> scripts) {

  /** An event that nobody does anything with. */
  public static Ping named(String name) {
    return new Ping(name, Map.of());
  }

  /** An event that has SBB {@code A} run a script. */
  public static Ping of(Script script) {
    return new Ping("ping", Map.of("A", script));
  }
}
