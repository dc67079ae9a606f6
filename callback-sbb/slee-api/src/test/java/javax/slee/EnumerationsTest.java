package javax.slee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.slee.facilities.AlarmLevel;
import javax.slee.facilities.Level;
import javax.slee.facilities.TimerPreserveMissed;
import javax.slee.facilities.TraceLevel;
import javax.slee.management.ResourceAdaptorEntityState;
import javax.slee.management.ServiceState;
import javax.slee.management.SleeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The classes with a closed set of instances all behave in the same way. */
@SuppressWarnings("deprecation") // Level, of SLEE 1.0, is one of them
class EnumerationsTest {

  static Stream<Class<?>> all() {
    return Stream.concat(named(), Stream.of(Level.class));
  }

  // Level is the only one without fromString.
  static Stream<Class<?>> named() {
    return Stream.of(
        AddressPlan.class,
        AddressPresentation.class,
        AddressScreening.class,
        AlarmLevel.class,
        TraceLevel.class,
        TimerPreserveMissed.class,
        SleeState.class,
        ServiceState.class,
        ResourceAdaptorEntityState.class);
  }

  @ParameterizedTest
  @MethodSource("all")
  void findsEachInstanceByItsNumber(Class<?> type) {
    assertThat(instances(type))
        .hasSizeGreaterThan(2)
        .allSatisfy(each -> assertThat(fromInt(type, toInt(each))).isSameAs(each));
  }

  @ParameterizedTest
  @MethodSource("all")
  void refusesANumberThatNoInstanceHas(Class<?> type) {
    assertThatThrownBy(() -> fromInt(type, 4711))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4711");
  }

  @ParameterizedTest
  @MethodSource("named")
  void findsEachInstanceByItsNameInAnyCase(Class<?> type) {
    assertThat(instances(type))
        .allSatisfy(
            each -> {
              String name = each.toString();
              assertThat(fromString(type, name)).isSameAs(each);
              assertThat(fromString(type, name.toUpperCase(Locale.ROOT))).isSameAs(each);
              assertThat(fromString(type, name.toLowerCase(Locale.ROOT))).isSameAs(each);
            });
  }

  @ParameterizedTest
  @MethodSource("named")
  void refusesANameThatNoInstanceHas(Class<?> type) {
    assertThatThrownBy(() -> fromString(type, "no such name"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no such name");
    assertThatThrownBy(() -> fromString(type, null)).isInstanceOf(NullPointerException.class);
  }

  @ParameterizedTest
  @MethodSource("all")
  void givesBackTheSameInstanceAfterSerialisation(Class<?> type) {
    assertThat(instances(type))
        .allSatisfy(each -> assertThat(Copies.serialised(each)).isSameAs(each));
  }

  @ParameterizedTest
  @MethodSource("all")
  void answersYesToExactlyOneQuestion(Class<?> type) {
    List<Method> questions =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().startsWith("is") && method.getParameterCount() == 0)
            .toList();

    assertThat(questions).hasSameSizeAs(instances(type));
    assertThat(instances(type))
        .allSatisfy(
            each ->
                assertThat(questions.stream().filter(question -> (boolean) call(question, each)))
                    .hasSize(1));
    assertThat(questions)
        .allSatisfy(
            question ->
                assertThat(instances(type).stream().filter(each -> (boolean) call(question, each)))
                    .hasSize(1));
  }

  @ParameterizedTest
  @MethodSource("all")
  void equalsItselfOnly(Class<?> type) {
    List<Object> instances = instances(type);

    assertThat(instances).doesNotHaveDuplicates().doesNotContain((Object) null);
    assertThat(instances.get(0)).isNotEqualTo("a string").isEqualTo(instances.get(0));
  }

  @Test
  void answersTheQuestionsOfPlansAsNamed() {
    assertThat(AddressPlan.fromInt(4)).isSameAs(AddressPlan.E164);
    assertThat(AddressPlan.E164.isE164()).isTrue();
    assertThat(AddressPlan.E164.isE164Mobile()).isFalse();
    assertThat(AddressPlan.E164_MOBILE.isE164Mobile()).isTrue();
    assertThat(AddressPlan.SLEE_PROFILE.isSleeProfile()).isTrue();
    assertThat(AddressPlan.SLEE_PROFILE_TABLE.isSleeProfile()).isFalse();
    assertThat(AddressPlan.fromString("slee profiletable"))
        .isSameAs(AddressPlan.SLEE_PROFILE_TABLE);
  }

  @Test
  void callsInfoMinorInSlee10() {
    assertThat(Level.INFO.isMinor()).isTrue();
    assertThat(Level.CONFIG.isMinor()).isFalse();
  }

  @Test
  void ordersTraceLevelsFromOffDownToFinest() {
    assertThat(TraceLevel.OFF.isHigherLevel(TraceLevel.SEVERE)).isTrue();
    assertThat(TraceLevel.SEVERE.isHigherLevel(TraceLevel.FINEST)).isTrue();
    assertThat(TraceLevel.INFO.isHigherLevel(TraceLevel.INFO)).isFalse();
    assertThat(TraceLevel.FINE.isHigherLevel(TraceLevel.CONFIG)).isFalse();
    assertThatThrownBy(() -> TraceLevel.FINE.isHigherLevel(null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void ordersAlarmLevelsFromClearDownToMinor() {
    assertThat(AlarmLevel.CLEAR.isHigherLevel(AlarmLevel.CRITICAL)).isTrue();
    assertThat(AlarmLevel.CRITICAL.isHigherLevel(AlarmLevel.MAJOR)).isTrue();
    assertThat(AlarmLevel.INDETERMINATE.isHigherLevel(AlarmLevel.MINOR)).isTrue();
    assertThat(AlarmLevel.MINOR.isHigherLevel(AlarmLevel.WARNING)).isFalse();
  }

  private static List<Object> instances(Class<?> type) {
    List<Object> instances = new ArrayList<>();
    for (Field field : type.getFields()) {
      if (field.getType() == type && Modifier.isStatic(field.getModifiers())) {
        try {
          instances.add(field.get(null));
        } catch (IllegalAccessException e) {
          throw new AssertionError(e);
        }
      }
    }
    return instances;
  }

  private static Object fromInt(Class<?> type, int number) {
    return call(method(type, "fromInt", int.class), null, number);
  }

  // An instance method in AddressScreening, static elsewhere: JSR 240 has it so.
  private static Object fromString(Class<?> type, String name) {
    return call(method(type, "fromString", String.class), instances(type).get(0), name);
  }

  private static int toInt(Object instance) {
    return (int) call(method(instance.getClass(), "toInt"), instance);
  }

  private static Method method(Class<?> type, String name, Class<?>... parameters) {
    try {
      return type.getMethod(name, parameters);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private static Object call(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new AssertionError(e);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
