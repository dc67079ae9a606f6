package org.opencallback.configuration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which trunks lead to a number: the longest prefix decides. */
final class RouteTable {

  private final Map<String, List<TrunkView>> byPrefix = new HashMap<>();

  void add(String prefix, List<TrunkView> trunks) {
    byPrefix.put(prefix, List.copyOf(trunks));
  }

  /** All routes, with those of their trunks that are disabled. */
  Map<String, List<TrunkView>> all() {
    return Map.copyOf(byPrefix);
  }

  /** The trunks of the route whose prefix is the whole number, without those that are disabled. */
  List<TrunkView> trunksExactlyTo(String number) {
    return byPrefix.getOrDefault(number, List.of()).stream().filter(TrunkView::enabled).toList();
  }

  /**
   * The trunks of the longest matching prefix in order, without those that are disabled.
   *
   * @param number E.164 with plus sign, or an extension number
   */
  List<TrunkView> trunksTo(String number) {
    for (int length = number.length(); length > 0; length--) {
      List<TrunkView> trunks = byPrefix.get(number.substring(0, length));
      if (trunks != null) {
        return trunks.stream().filter(TrunkView::enabled).toList();
      }
    }
    return List.of();
  }
}
