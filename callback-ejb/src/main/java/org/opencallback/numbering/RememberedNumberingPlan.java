package org.opencallback.numbering;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A numbering plan that remembers what it has found out: a call asks several times about the same
 * few numbers. Numbering plans change with the program only, so nothing it remembers grows old.
 *
 * <p>Bounded: strangers decide which numbers are asked about, so when {@code most} are remembered
 * all are forgotten. Thread-safe if the plan behind it is.
 */
public final class RememberedNumberingPlan implements NumberingPlan {

  private final NumberingPlan plan;
  private final Remembered<String, Optional<E164>> international;
  private final Remembered<National, Optional<E164>> national;
  private final Remembered<E164, String> nationalNumbers;
  private final Remembered<E164, String> countries;

  /** A number as dialled inside a country. */
  private record National(String digits, String country) {}

  /**
   * Remembers what {@code plan} says.
   *
   * @param most numbers remembered per question, at least one
   */
  public RememberedNumberingPlan(NumberingPlan plan, int most) {
    this.plan = plan;
    this.international = new Remembered<>(most, plan::international);
    this.national =
        new Remembered<>(most, number -> plan.national(number.digits(), number.country()));
    this.nationalNumbers = new Remembered<>(most, plan::nationalNumber);
    this.countries = new Remembered<>(most, plan::country);
  }

  @Override
  public Optional<E164> international(String digits) {
    return international.of(digits);
  }

  @Override
  public Optional<E164> national(String digits, String country) {
    return national.of(new National(digits, country));
  }

  @Override
  public String nationalNumber(E164 number) {
    return nationalNumbers.of(number);
  }

  @Override
  public String country(E164 number) {
    return countries.of(number);
  }

  /** Asked with every digit, and cheap. */
  @Override
  public Progress internationalProgress(String digits) {
    return plan.internationalProgress(digits);
  }

  /** Asked with every digit, and cheap. */
  @Override
  public Progress nationalProgress(String digits, String country) {
    return plan.nationalProgress(digits, country);
  }

  private static final class Remembered<K, V> {

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final int most;
    private final Function<K, V> answer;

    Remembered(int most, Function<K, V> answer) {
      this.most = most;
      this.answer = answer;
    }

    V of(K key) {
      V value = known.get(key);
      if (value == null) {
        value = answer.apply(key);
        if (known.size() >= most) {
          known.clear();
        }
        known.put(key, value);
      }
      return value;
    }
  }
}
