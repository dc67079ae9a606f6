package org.opencallback.slee.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which profiles of a table have which values of one attribute. */
final class AttributeIndex {

  private final ProfileAttribute attribute;
  private final Map<Object, Set<String>> names = new ConcurrentHashMap<>();

  AttributeIndex(ProfileAttribute attribute) {
    this.attribute = attribute;
  }

  /** A profile has this value from now on. */
  void add(String profile, Object value) {
    for (Object key : attribute.keys(value)) {
      names.compute(
          key,
          (same, known) -> {
            Set<String> all = known == null ? ConcurrentHashMap.newKeySet(1) : known;
            all.add(profile);
            return all;
          });
    }
  }

  /** A profile has this value no more. */
  void remove(String profile, Object value) {
    for (Object key : attribute.keys(value)) {
      names.computeIfPresent(
          key,
          (same, known) -> {
            known.remove(profile);
            return known.isEmpty() ? null : known;
          });
    }
  }

  /** The profiles with a value whose key this is. */
  Set<String> find(Object key) {
    return names.getOrDefault(key, Set.of());
  }

  /** The profiles that have one of the values that another one is going to have. */
  boolean isTaken(List<Object> keys, Set<String> except) {
    return keys.stream().anyMatch(key -> !except.containsAll(find(key)));
  }
}
