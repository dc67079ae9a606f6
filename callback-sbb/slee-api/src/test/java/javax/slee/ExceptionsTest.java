package javax.slee;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExceptionsTest {

  private final Throwable cause = new IllegalStateException("the cause");

  static Stream<Class<?>> exceptions() {
    Set<String> types = ApiListing.read("/jain-slee-1.1-signatures.txt").keySet();
    return types.stream()
        .map(ApiListing::nameIn)
        .filter(name -> name.endsWith("Exception"))
        .map(ExceptionsTest::load);
  }

  @ParameterizedTest
  @MethodSource("exceptions")
  void carryWhatTheyAreMadeWith(Class<?> type) throws ReflectiveOperationException {
    for (Constructor<?> constructor : type.getConstructors()) {
      List<Class<?>> parameters = List.of(constructor.getParameterTypes());
      Object[] arguments =
          parameters.stream()
              .map(parameter -> parameter == Throwable.class ? cause : "the message")
              .toArray();
      Throwable exception = (Throwable) constructor.newInstance(arguments);

      assertThat(exception.getCause())
          .isSameAs(parameters.contains(Throwable.class) ? cause : null);
      if (parameters.contains(String.class)) {
        assertThat(exception).hasMessage("the message");
      }
      assertThat(Copies.serialised(exception)).hasMessage(exception.getMessage());
    }
  }

  @Test
  void remembersTheUnrecognizedActivity() {
    Object activity = new Object();

    assertThat(new UnrecognizedActivityException(activity).getActivity()).isSameAs(activity);
    assertThat(new UnrecognizedActivityException(activity))
        .hasMessageContaining("java.lang.Object");
    UnrecognizedActivityException exception = new UnrecognizedActivityException("why", activity);
    assertThat(exception).hasMessage("why");
    assertThat(Copies.serialised(exception).getActivity()).isNull();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("no such type: " + name, e);
    }
  }
}
