package org.opencallback.slee.profile;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.slee.profile.query.QueryCollator;

/**
 * An attribute of a profile specification.
 *
 * @param name its name, with a lower-case first letter
 * @param type the type of its accessors
 * @param indexed whether profiles are found by its values without a search
 * @param unique whether no two profiles of a table may have the same value
 * @param collator by what unique values are the same; null for equality
 */
record ProfileAttribute(
    String name, Class<?> type, boolean indexed, boolean unique, QueryCollator collator) {

  /** The type of the values that it is compared with: of an array, that of the elements. */
  Class<?> comparedType() {
    Class<?> single = type.isArray() ? type.getComponentType() : type;
    return MethodType.methodType(single).wrap().returnType();
  }

  /** Whether a value may be compared with it. */
  boolean isComparable(Object value) {
    return comparedType().isInstance(value);
  }

  /** Whether it has a value, or, if it is an array, an element that equals another. */
  boolean matches(Object held, Object wanted) {
    boolean single = type.isArray() && !type.isInstance(wanted);
    return single ? elements(held).contains(wanted) : Objects.deepEquals(held, wanted);
  }

  /** The keys of a value in an index: those of the elements, if it is an array. */
  List<Object> keys(Object held) {
    List<Object> keys = new ArrayList<>();
    for (Object element : elements(held)) {
      keys.add(key(element));
    }
    return keys;
  }

  /** The key of a single value in an index. */
  Object key(Object single) {
    if (collator != null && single instanceof String text) {
      return collator.getCollator().getCollationKey(text);
    }
    return single;
  }

  /** A value without the nulls: none, one, or the elements of an array. */
  private List<Object> elements(Object held) {
    if (held == null) {
      return List.of();
    }
    if (!type.isArray()) {
      return List.of(held);
    }
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(held); i++) {
      Object element = Array.get(held, i);
      if (element != null) {
        elements.add(element);
      }
    }
    return elements;
  }
}
