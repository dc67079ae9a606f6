package org.opencallback.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A property of a row as JSON shows it and takes it.
 *
 * @param type what its values are
 * @param get its value in the row; null for a property that is only set
 * @param set puts a value into the row; null for a property that is only shown
 */
record Field<T>(String name, Type type, Function<T, Object> get, BiConsumer<T, Object> set) {

  /** A property that is only shown. */
  static <T> Field<T> shown(String name, Type.Kind kind, Function<T, Object> get) {
    return new Field<>(name, Type.of(kind), get, null);
  }

  /** Rows of their own, each as its shape says. */
  static <T, R> Field<T> rows(String name, Shape<R> shape, Function<T, List<R>> get) {
    return new Field<>(
        name,
        Type.rows(shape.name()),
        row -> {
          JsonArrayBuilder rows = jakarta.json.Json.createArrayBuilder();
          get.apply(row).forEach(one -> rows.add(shape.write(one)));
          return rows.build();
        },
        null);
  }

  /** A property that JSON shows and takes as it is: its type says how. */
  static <T> Field<T> property(Class<T> row, String name) {
    Method getter = method(row, "get" + capital(name), "is" + capital(name));
    Class<?> java = getter.getReturnType();
    Method setter = method(row, "set" + capital(name));
    return new Field<>(
        name,
        Type.of(java),
        bean -> call(getter, bean),
        (bean, value) -> call(setter, bean, constant(java, value)));
  }

  private static Method method(Class<?> row, String... names) {
    return Arrays.stream(row.getMethods())
        .filter(method -> Arrays.asList(names).contains(method.getName()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(row + " has none of " + Arrays.toString(names)));
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static Object constant(Class<?> java, Object value) {
    return java.isEnum() && value != null
        ? Arrays.stream(java.getEnumConstants())
            .filter(constant -> constant.toString().equals(value))
            .findFirst()
            .orElseThrow()
        : value;
  }

  private static Object call(Method method, Object row, Object... values) {
    try {
      return method.invoke(row, values);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(method.toString(), e);
    }
  }

  boolean isShown() {
    return get != null;
  }

  boolean isTaken() {
    return set != null;
  }

  void write(T row, JsonObjectBuilder out) {
    type.write(name, get.apply(row), out);
  }

  /** Takes over what a request says about the property; nothing when it says nothing. */
  void read(JsonObject in, T row) {
    if (!in.containsKey(name)) {
      return;
    }
    if (!isTaken()) {
      throw Problems.bad("%s is only told, it cannot be set".formatted(name));
    }
    set.accept(row, type.read(name, in.get(name)));
  }
}
