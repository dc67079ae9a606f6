package org.opencallback.tests.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.awaitility.Awaitility;

/**
 * What the server still holds, as its own MBeans say: SBB entities, activities, timers, media. Read
 * by attaching to the JVM, as {@code jconsole} does.
 */
public final class Leftovers {

  /** The SIP stack lets transactions linger for 64 * T1 = 32 s (RFC 3261 §17). */
  private static final Duration LINGER = Duration.ofSeconds(90);

  private static final int DUMP_LINES = 40;
  private static final String SLEE = "org.opencallback.slee:type=SleeStatistics";

  /** Attributes that are zero in an idle exchange, by the MBeans that have them. */
  private static final Map<String, List<String>> HOLDINGS =
      Map.of(
          SLEE,
          List.of(
              "SbbEntities",
              "SbbEntityTrees",
              "Activities",
              "NullActivities",
              "Timers",
              "ActivityContextNames",
              "ForeignTransactions"),
          "org.opencallback:type=MediaEngine,*",
          List.of("Calls", "PortPairsInUse"));

  private final CallbackServer server;

  Leftovers(CallbackServer server) {
    this.server = server;
  }

  /** Waits until nothing is held any more. */
  public void awaitNone() {
    try (Jmx jmx = Jmx.of(server)) {
      Awaitility.await("everything to be released")
          .atMost(LINGER)
          .pollInterval(Duration.ofMillis(500))
          .untilAsserted(
              () -> assertThat(held(jmx.beans())).as(() -> "left over: " + dump(jmx)).isEmpty());
    }
  }

  /** Everything that is counted and not zero; empty in an idle exchange. */
  public Map<String, Long> held() {
    try (Jmx jmx = Jmx.of(server)) {
      return held(jmx.beans());
    }
  }

  private static Map<String, Long> held(MBeanServerConnection beans) {
    Map<String, Long> held = new TreeMap<>();
    HOLDINGS.forEach(
        (pattern, attributes) -> {
          for (ObjectName name : named(beans, pattern)) {
            attributes.forEach(attribute -> count(beans, name, attribute, held));
          }
        });
    return held;
  }

  /** What the SLEE holds, a line each. */
  private static String dump(Jmx jmx) {
    Object[] lines = (Object[]) jmx.invoke(SLEE, "dump", DUMP_LINES);
    return String.join("\n", Arrays.copyOf(lines, lines.length, String[].class));
  }

  private static Set<ObjectName> named(MBeanServerConnection beans, String pattern) {
    try {
      Set<ObjectName> names = beans.queryNames(new ObjectName(pattern), null);
      if (names.isEmpty()) {
        throw new IllegalStateException("the server has no MBean " + pattern);
      }
      return names;
    } catch (JMException e) {
      throw new IllegalStateException(pattern, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void count(
      MBeanServerConnection beans, ObjectName name, String attribute, Map<String, Long> held) {
    try {
      count(
          name.getKeyPropertyListString() + " " + attribute,
          beans.getAttribute(name, attribute),
          held);
    } catch (JMException e) {
      throw new IllegalStateException(name + " " + attribute, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A number, or a table from names to numbers. */
  private static void count(String what, Object value, Map<String, Long> held) {
    if (value instanceof TabularData table) {
      for (Object row : table.values()) {
        CompositeData entry = (CompositeData) row;
        count(what + " " + entry.get("key"), entry.get("value"), held);
      }
    } else if (value instanceof Number number && number.longValue() != 0) {
      held.put(what, number.longValue());
    }
  }
}
