package org.opencallback.sip;

import java.util.Set;
import java.util.TreeSet;

/** What tests need to know of the machine when they start a stack on it. */
final class Loopback {

  static final String HOST = "127.0.0.1";

  private Loopback() {}

  /** The threads there are, less those that the JVM starts when it likes. */
  static Set<String> threads() {
    Set<String> names = new TreeSet<>();
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getThreadGroup() != null)
        .filter(thread -> "main".equals(thread.getThreadGroup().getName()))
        .filter(thread -> !thread.getName().startsWith("awaitility"))
        .forEach(thread -> names.add(thread.getName() + "#" + thread.getId()));
    return names;
  }
}
