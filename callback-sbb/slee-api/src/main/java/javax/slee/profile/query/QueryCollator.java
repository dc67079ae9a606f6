package javax.slee.profile.query;

import java.io.Serializable;
import java.text.Collator;
import java.util.Locale;
import java.util.Objects;

/**
 * How a query compares strings: the order of a language, how fine its differences are and how it
 * treats composed characters (JSR 240 §10).
 *
 * <p>A {@link Collator} cannot be serialised; this is the description of one.
 */
public final class QueryCollator implements Serializable {

  private final Locale locale;

  // Null where the collator's default applies.
  private final Integer strength;
  private final Integer decomposition;

  /**
   * @throws NullPointerException if {@code locale} is null
   */
  public QueryCollator(Locale locale) {
    this(locale, null, null);
  }

  /**
   * @param strength one of the strengths of {@link Collator}
   * @throws NullPointerException if {@code locale} is null
   * @throws IllegalArgumentException if there is no such strength
   */
  public QueryCollator(Locale locale, int strength) {
    this(locale, Integer.valueOf(strength), null);
  }

  /**
   * @param strength one of the strengths of {@link Collator}
   * @param decomposition one of the decomposition modes of {@link Collator}
   * @throws NullPointerException if {@code locale} is null
   * @throws IllegalArgumentException if there is no such strength or decomposition mode
   */
  public QueryCollator(Locale locale, int strength, int decomposition) {
    this(locale, Integer.valueOf(strength), Integer.valueOf(decomposition));
  }

  private QueryCollator(Locale locale, Integer strength, Integer decomposition) {
    this.locale = Objects.requireNonNull(locale, "locale");
    this.strength = strength;
    this.decomposition = decomposition;
    // The collator refuses what it does not know: better here than in the middle of a query.
    getCollator();
  }

  public Locale getLocale() {
    return locale;
  }

  /** Whether a strength was given. */
  public boolean hasStrength() {
    return strength != null;
  }

  /** The strength given, or else the default of the locale's collator. */
  public int getStrength() {
    return getCollator().getStrength();
  }

  /** Whether a decomposition mode was given. */
  public boolean hasDecomposition() {
    return decomposition != null;
  }

  /** The decomposition mode given, or else the default of the locale's collator. */
  public int getDecomposition() {
    return getCollator().getDecomposition();
  }

  /** A new collator of this description. */
  public Collator getCollator() {
    Collator collator = Collator.getInstance(locale);
    if (strength != null) {
      collator.setStrength(strength);
    }
    if (decomposition != null) {
      collator.setDecomposition(decomposition);
    }
    return collator;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QueryCollator that
        && locale.equals(that.locale)
        && Objects.equals(strength, that.strength)
        && Objects.equals(decomposition, that.decomposition);
  }

  @Override
  public int hashCode() {
    return Objects.hash(locale, strength, decomposition);
  }

  @Override
  public String toString() {
    return "QueryCollator[locale="
        + locale
        + ",strength="
        + strength
        + ",decomposition="
        + decomposition
        + "]";
  }
}
