package javax.slee.profile.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Collator;
import java.util.Locale;
import javax.slee.Copies;
import org.junit.jupiter.api.Test;

class QueryExpressionsTest {

  private static final QueryCollator POLISH = new QueryCollator(Locale.forLanguageTag("pl"));

  @Test
  void readLikeTheirConditions() {
    assertThat(new Equals("a", 1)).hasToString("a = 1");
    assertThat(new Equals("a", null)).hasToString("a = null");
    assertThat(new NotEquals("a", 1)).hasToString("a != 1");
    assertThat(new GreaterThan("a", 1)).hasToString("a > 1");
    assertThat(new GreaterThanOrEquals("a", 1)).hasToString("a >= 1");
    assertThat(new LessThan("a", 1)).hasToString("a < 1");
    assertThat(new LessThanOrEquals("a", 1)).hasToString("a <= 1");
    assertThat(new HasPrefix("a", "48")).hasToString("a has prefix 48");
    assertThat(new LongestPrefixMatch("a", "48225550100"))
        .hasToString("a is longest prefix of 48225550100");
    assertThat(new RangeMatch("a", 1, 2)).hasToString("1 <= a <= 2");
    assertThat(new Not(new Equals("a", 1))).hasToString("not (a = 1)");
    assertThat(new And(new Equals("a", 1), new Or(new Equals("b", 2), new Equals("c", 3))))
        .hasToString("(a = 1 and (b = 2 or c = 3))");
    assertThat(new Equals("name", "Łoś", POLISH).toString())
        .startsWith("name = Łoś by QueryCollator[locale=pl");
  }

  @Test
  void keepWhatTheyCompare() {
    HasPrefix prefix = new HasPrefix("number", "48", POLISH);

    assertThat(prefix.getAttributeName()).isEqualTo("number");
    assertThat(prefix.getAttributeValue()).isEqualTo("48");
    assertThat(prefix.getCollator()).isSameAs(POLISH);
    assertThat(new HasPrefix("number", "48").getCollator()).isNull();
    RangeMatch range = new RangeMatch("name", "A", "Z", POLISH);
    assertThat(range.getAttributeName()).isEqualTo("name");
    assertThat(range.getFromValue()).isEqualTo("A");
    assertThat(range.getToValue()).isEqualTo("Z");
    assertThat(range.getCollator()).isSameAs(POLISH);
    assertThat(Copies.serialised(range)).hasToString(range.toString());
  }

  @Test
  void grow() {
    And and = new And(new QueryExpression[] {new Equals("a", 1)});
    Or or = new Or(new QueryExpression[0]);

    assertThat(and.and(new Equals("b", 2))).isSameAs(and);
    assertThat(or.or(new Equals("c", 3))).isSameAs(or);
    assertThat(and.getExpressions()).hasSize(2);
    assertThat(or.getExpressions()).hasSize(1);
    assertThat(Copies.serialised(and)).hasToString("(a = 1 and b = 2)");
  }

  @Test
  void cannotContainThemselves() {
    And and = new And(new Equals("a", 1), new Equals("b", 2));
    Or or = new Or(new Not(and), new Equals("c", 3));

    assertThatThrownBy(() -> and.and(and)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> and.and(or)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> and.and(new Not(or))).isInstanceOf(IllegalArgumentException.class);
    assertThat(and.getExpressions()).hasSize(2);
    assertThat(or.or(new Equals("d", 4)).getExpressions()).hasSize(3);
  }

  @Test
  void refuseToCompareWithNothing() {
    assertThatThrownBy(() -> new Equals(null, 1)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new GreaterThan("a", null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new HasPrefix("a", null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new Equals("a", "b", null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new RangeMatch("a", 1, null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new Not(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new And(new Equals("a", 1), null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void compareStringsInTheOrderOfALanguage() {
    QueryCollator primary = new QueryCollator(Locale.ENGLISH, Collator.PRIMARY);

    assertThat(primary.getCollator().compare("resume", "Résumé")).isZero();
    assertThat(new QueryCollator(Locale.ENGLISH).getCollator().compare("resume", "Résumé"))
        .isNotZero();
    assertThat(primary.hasStrength()).isTrue();
    assertThat(primary.hasDecomposition()).isFalse();
    assertThat(POLISH.hasStrength()).isFalse();
    assertThat(POLISH.getStrength()).isEqualTo(Collator.TERTIARY);
    QueryCollator full =
        new QueryCollator(Locale.ENGLISH, Collator.SECONDARY, Collator.FULL_DECOMPOSITION);
    assertThat(full.getStrength()).isEqualTo(Collator.SECONDARY);
    assertThat(full.getDecomposition()).isEqualTo(Collator.FULL_DECOMPOSITION);
    assertThat(full.hasDecomposition()).isTrue();
    assertThat(Copies.serialised(full))
        .isEqualTo(full)
        .isNotEqualTo(primary)
        .hasSameHashCodeAs(full);
    assertThat(full.getLocale()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void refuseACollatorThatCannotBe() {
    assertThatThrownBy(() -> new QueryCollator(Locale.ENGLISH, 4711))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new QueryCollator(Locale.ENGLISH, Collator.PRIMARY, 4711))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new QueryCollator(null)).isInstanceOf(NullPointerException.class);
  }
}
