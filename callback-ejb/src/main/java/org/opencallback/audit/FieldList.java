package org.opencallback.audit;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opencallback.persistence.StoredEntity;

/**
 * The stored fields of a row as readable texts. Secrets are only told to be there.
 *
 * @param fields values by the field's name, in the order of the class
 */
record FieldList(Map<String, Content> fields) {

  /** A value, and what is shown of it. */
  record Content(Object value, String shown) {}

  private static final Pattern SECRET =
      Pattern.compile("(?i).*(secret|password|passwd|hash|pin|token).*");
  private static final String HIDDEN = "(secret)";

  /** What tells a row from others, in the order in which a class is searched for it. */
  private static final List<String> NAMES = List.of("name", "number", "prefix", "mobile", "label");

  static FieldList none() {
    return new FieldList(Map.of());
  }

  static FieldList of(Object row) {
    Map<String, Content> fields = new LinkedHashMap<>();
    collect(row, "", fields);
    return new FieldList(fields);
  }

  private static void collect(Object row, String prefix, Map<String, Content> fields) {
    for (Class<?> type = row.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!isStored(field)) {
          continue;
        }
        Object value = value(field, row);
        String name = prefix + field.getName();
        if (value != null && field.isAnnotationPresent(Embedded.class)) {
          collect(value, name + ".", fields);
        } else {
          fields.put(name, new Content(value, shown(field, value)));
        }
      }
    }
  }

  private static boolean isStored(Field field) {
    int modifiers = field.getModifiers();
    return !Modifier.isStatic(modifiers)
        && !Modifier.isTransient(modifiers)
        && !field.isSynthetic()
        && !field.getName().startsWith("_persistence")
        && !field.isAnnotationPresent(Transient.class)
        && !field.isAnnotationPresent(Id.class)
        && !field.isAnnotationPresent(Version.class);
  }

  private static Object value(Field field, Object row) {
    try {
      field.setAccessible(true);
      return field.get(row);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot read " + field, e);
    }
  }

  private static String shown(Field field, Object value) {
    if (value == null) {
      return "-";
    }
    return SECRET.matcher(field.getName()).matches() ? HIDDEN : shown(value);
  }

  private static String shown(Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(FieldList::shown).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof StoredEntity row ? named(row) : String.valueOf(value);
  }

  /** A row by its name, its number or what else people know it by. */
  static String named(StoredEntity row) {
    for (String name : NAMES) {
      for (Field field : row.getClass().getDeclaredFields()) {
        if (field.getName().equals(name) && value(field, row) != null) {
          return String.valueOf(value(field, row));
        }
      }
    }
    return row.toString();
  }

  /** The fields that another list has otherwise. */
  FieldList changedIn(FieldList other) {
    Map<String, Content> changed = new LinkedHashMap<>();
    fields.forEach(
        (name, field) -> {
          Content theirs = other.fields.get(name);
          if (theirs == null
              || !Objects.equals(theirs.shown(), field.shown())
              || (HIDDEN.equals(field.shown()) && !theirs.value().equals(field.value()))) {
            changed.put(name, field);
          }
        });
    return new FieldList(changed);
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  /** One field a line. */
  String text() {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + " = " + field.getValue().shown())
        .collect(Collectors.joining("\n"));
  }
}
