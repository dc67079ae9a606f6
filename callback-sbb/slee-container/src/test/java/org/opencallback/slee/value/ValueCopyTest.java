package org.opencallback.slee.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.slee.Address;
import javax.slee.AddressPlan;
import javax.slee.SbbID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is copied and what is its own copy. */
final class ValueCopyTest {

  private record Pair(List<String> left, int right) implements Serializable {}

  private record NotSerialisable(List<String> items) {}

  static Stream<Object> immutable() {
    return Stream.of(
        "text",
        7,
        7L,
        true,
        'c',
        1.5,
        Thread.State.NEW,
        Instant.EPOCH,
        new SbbID("a", "b", "c"),
        new Address(AddressPlan.E164, "48"),
        List.of("a", 1),
        Map.of("a", List.of(1)),
        new NotSerialisable(new ArrayList<>()));
  }

  @ParameterizedTest
  @MethodSource("immutable")
  void whatCannotChangeIsItsOwnCopy(Object value) {
    assertThat(ValueCopy.of(value)).isSameAs(value);
  }

  @Test
  void nullIsNull() {
    assertThat(ValueCopy.of(null)).isNull();
  }

  static Stream<Object> mutable() {
    return Stream.of(
        new ArrayList<>(List.of("a")),
        List.of(new ArrayList<>(List.of("a"))),
        new Pair(new ArrayList<>(List.of("a")), 1),
        new BitSet(7));
  }

  @ParameterizedTest
  @MethodSource("mutable")
  void whatCanChangeIsCopied(Object value) {
    assertThat(ValueCopy.of(value)).isEqualTo(value).isNotSameAs(value);
  }

  @Test
  void whatIsInACopyIsCopied() {
    Pair pair = new Pair(new ArrayList<>(List.of("a")), 1);
    Pair copy = (Pair) ValueCopy.of(pair);
    pair.left().add("b");
    assertThat(copy.left()).containsExactly("a");
  }

  @Test
  void arraysAreCopied() {
    int[] numbers = {1, 2};
    assertThat((int[]) ValueCopy.of(numbers)).containsExactly(1, 2).isNotSameAs(numbers);
    String[] texts = {"a", null};
    assertThat((String[]) ValueCopy.of(texts)).containsExactly("a", null).isNotSameAs(texts);
    String[][] deep = {{"a"}};
    String[][] copy = (String[][]) ValueCopy.of(deep);
    deep[0][0] = "b";
    assertThat(copy[0][0]).isEqualTo("a");
  }

  @Test
  void aValueWithSomethingThatCannotBeSerialisedIsRefused() {
    Supplier<String> supplier = () -> "a";
    assertThatThrownBy(() -> ValueCopy.of(new ArrayList<Object>(List.of(supplier))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ArrayList");
  }

  @ParameterizedTest
  @ValueSource(classes = {int.class, String.class, Long.class, Thread.State.class})
  void aTypeOfWhichNothingCanChangeIsKnown(Class<?> type) {
    assertThat(ValueCopy.mayChange(type)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(classes = {Object.class, int[].class, List.class, Address.class, Serializable.class})
  void aTypeThatMayHoldSomethingThatChangesIsKnown(Class<?> type) {
    assertThat(ValueCopy.mayChange(type)).isTrue();
  }
}
