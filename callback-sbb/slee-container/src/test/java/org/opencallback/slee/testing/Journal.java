package org.opencallback.slee.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What SBBs and resource adaptors of a test have seen, in order. Tests run one at a time. */
public final class Journal {

  private static final List<String> ENTRIES = new CopyOnWriteArrayList<>();

  private Journal() {}

  public static void add(String entry) {
    ENTRIES.add(entry);
  }

  public static List<String> entries() {
    return List.copyOf(ENTRIES);
  }

  /** The entries that begin with {@code prefix}, without it. */
  public static List<String> entries(String prefix) {
    return ENTRIES.stream()
        .filter(entry -> entry.startsWith(prefix))
        .map(entry -> entry.substring(prefix.length()))
        .toList();
  }

  public static void clear() {
    ENTRIES.clear();
  }
}
