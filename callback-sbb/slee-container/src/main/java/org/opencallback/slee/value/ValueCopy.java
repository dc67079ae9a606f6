package org.opencallback.slee.value;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.slee.Address;
import javax.slee.ComponentID;

/**
 * Copies of objects, for fields that hold values and not references (JSR 240 §6.5, §10): what is
 * changed afterwards is not changed in the field.
 */
public final class ValueCopy {

  private static final Set<Class<?>> IMMUTABLE =
      Set.of(
          String.class,
          Boolean.class,
          Character.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          BigInteger.class,
          BigDecimal.class,
          UUID.class,
          Class.class,
          Address.class);

  private ValueCopy() {}

  /**
   * A copy that shares nothing with the original that can change. What cannot change, or is not
   * made to be copied because it is not serialisable, is returned itself.
   *
   * @throws IllegalArgumentException if something that the value refers to cannot be serialised
   */
  public static Object of(Object value) {
    if (isShared(value)) {
      return value;
    }
    if (value.getClass().isArray() && isFlat(value)) {
      int length = Array.getLength(value);
      Object copy = Array.newInstance(value.getClass().getComponentType(), length);
      System.arraycopy(value, 0, copy, 0, length);
      return copy;
    }
    return serialised(value);
  }

  /** Whether a variable of a type may hold something that has to be copied. */
  public static boolean mayChange(Class<?> type) {
    boolean known = IMMUTABLE.contains(type) && Modifier.isFinal(type.getModifiers());
    return !type.isPrimitive() && !type.isEnum() && !known;
  }

  /** Whether a value is its own copy. */
  private static boolean isShared(Object value) {
    if (value == null || IMMUTABLE.contains(value.getClass()) || !(value instanceof Serializable)) {
      return true;
    }
    if (value instanceof Enum<?>
        || value instanceof ComponentID
        || value.getClass().getPackageName().equals("java.time")) {
      return true;
    }
    // List.of and the like: as immutable as what is in them
    return value.getClass().getName().startsWith("java.util.ImmutableCollections$")
        && elements(value).stream().allMatch(ValueCopy::isShared);
  }

  private static Collection<?> elements(Object immutable) {
    if (immutable instanceof Map<?, ?> map) {
      List<Object> all = new ArrayList<>(map.keySet());
      all.addAll(map.values());
      return all;
    }
    return immutable instanceof Collection<?> collection ? collection : List.of();
  }

  private static boolean isFlat(Object array) {
    if (array instanceof Object[] elements) {
      return Arrays.stream(elements).allMatch(ValueCopy::isShared);
    }
    return true;
  }

  private static Object serialised(Object value) {
    Deque<Class<?>> classes = new ArrayDeque<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new RememberingOutput(bytes, classes)) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new IllegalArgumentException("%s is no value: %s".formatted(value.getClass(), e), e);
    }
    try (ObjectInputStream in =
        new RememberedInput(new ByteArrayInputStream(bytes.toByteArray()), classes)) {
      return in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalArgumentException("%s is no value: %s".formatted(value.getClass(), e), e);
    }
  }

  /** Remembers the classes that it writes, in their order. */
  private static final class RememberingOutput extends ObjectOutputStream {
    private final Deque<Class<?>> classes;

    RememberingOutput(OutputStream out, Deque<Class<?>> classes) throws IOException {
      super(out);
      this.classes = classes;
    }

    @Override
    protected void annotateClass(Class<?> type) {
      classes.add(type);
    }

    @Override
    protected void annotateProxyClass(Class<?> type) {
      classes.add(type);
    }
  }

  /** Uses the very classes that were written, whatever class loader they are of. */
  private static final class RememberedInput extends ObjectInputStream {
    private final Deque<Class<?>> classes;

    RememberedInput(InputStream in, Deque<Class<?>> classes) throws IOException {
      super(in);
      this.classes = classes;
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description) {
      return classes.remove();
    }

    @Override
    protected Class<?> resolveProxyClass(String[] interfaces) {
      return classes.remove();
    }
  }
}
