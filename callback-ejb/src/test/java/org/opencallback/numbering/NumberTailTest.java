package org.opencallback.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NumberTailTest {

  @Test
  void readsANumberBackwards() {
    assertThat(NumberTail.of("+48601000001")).hasValue(100000106840000L);
    assertThat(NumberTail.of("101")).hasValue(101000000000000L);
  }

  @Test
  void hasNoKeyForWhatIsNoNumber() {
    for (String text : new String[] {"", "+", "+48601000***", "erased", "*21#", "48 601"}) {
      assertThat(NumberTail.of(text)).as(text).isEmpty();
    }
    assertThatThrownBy(() -> NumberTail.endingWith("+48"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NumberTail.endingWith(""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Of 15 digits and more the last 15 count: no two numbers of E.164 are taken for one another. */
  @Property
  void findsExactlyTheNumbersThatEndWithTheDigits(
      @ForAll @NumericChars @StringLength(min = 1, max = 15) String number,
      @ForAll @NumericChars @StringLength(min = 1, max = 15) String other,
      @ForAll @NumericChars @StringLength(min = 1, max = 4) String end) {
    assertThat(isFound(number + end, end)).isTrue();
    assertThat(isFound("+" + number + end, end)).isTrue();
    // zeros are what is put in the place of digits that a number does not have
    assertThat(isFound(other, end)).isEqualTo(padded(other).endsWith(end));
  }

  private static String padded(String number) {
    return "0".repeat(NumberTail.DIGITS - number.length()) + number;
  }

  private static boolean isFound(String number, String end) {
    long key = NumberTail.of(number).orElseThrow();
    NumberTail.Range range = NumberTail.endingWith(end);
    return range.first() <= key && key <= range.last();
  }
}
