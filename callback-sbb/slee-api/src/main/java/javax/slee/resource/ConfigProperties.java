package javax.slee.resource;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The configuration of a resource adaptor entity: named and typed values (JSR 240 §15).
 *
 * <p>The properties keep the order in which they were added. Instances are not thread-safe.
 */
public final class ConfigProperties implements Serializable, Cloneable {

  private final LinkedHashMap<String, Property> properties = new LinkedHashMap<>();

  /** A configuration without properties. */
  public ConfigProperties() {}

  /**
   * A configuration with some properties, which are not copied.
   *
   * @throws NullPointerException if the array or one of its elements is null
   * @throws IllegalArgumentException if two properties have the same name
   */
  public ConfigProperties(Property[] properties) {
    for (Property property : properties) {
      addProperty(property);
    }
  }

  /** The properties themselves, not copies, in a new array. */
  public Property[] getProperties() {
    return properties.values().toArray(new Property[0]);
  }

  /**
   * Finds a property by name.
   *
   * @return null if there is none of this name
   * @throws NullPointerException if {@code name} is null
   */
  public Property getProperty(String name) {
    return properties.get(Objects.requireNonNull(name, "name"));
  }

  /**
   * Adds a property.
   *
   * @throws NullPointerException if {@code property} is null
   * @throws IllegalArgumentException if there is a property of the same name already
   */
  public void addProperty(Property property) {
    if (properties.putIfAbsent(property.getName(), property) != null) {
      throw new IllegalArgumentException("there are two properties named " + property.getName());
    }
  }

  /** For example {@code [(javax.sip.PORT:java.lang.Integer=5060)]}. */
  @Override
  public String toString() {
    return properties.values().toString();
  }

  /** A copy, down to the properties. */
  @Override
  public Object clone() {
    ConfigProperties copy = new ConfigProperties();
    for (Property property : properties.values()) {
      copy.addProperty(new Property(property.name, property.type, property.value));
    }
    return copy;
  }

  /** One value with its name and its type, which is one of Java's simple types as an object. */
  public static final class Property implements Serializable {

    // The types that a deployment descriptor may name (JSR 240 §15, config-property-type).
    private static final Map<String, Class<?>> TYPES =
        Map.of(
            "java.lang.Integer", Integer.class,
            "java.lang.Long", Long.class,
            "java.lang.Double", Double.class,
            "java.lang.Float", Float.class,
            "java.lang.Short", Short.class,
            "java.lang.Byte", Byte.class,
            "java.lang.Character", Character.class,
            "java.lang.Boolean", Boolean.class,
            "java.lang.String", String.class);

    private final String name;
    private final String type;
    private Object value;

    /**
     * @param type the full name of a class: {@code java.lang.String}, {@code Boolean}, {@code
     *     Character} or one of the classes of numbers in {@code java.lang}
     * @param value an instance of that class, or null if the property has no value yet
     * @throws NullPointerException if {@code name} or {@code type} is null
     * @throws IllegalArgumentException if the type is not one of those, or the value is not of it
     */
    public Property(String name, String type, Object value) throws IllegalArgumentException {
      this.name = Objects.requireNonNull(name, "name");
      this.type = Objects.requireNonNull(type, "type");
      this.value = checked(value);
    }

    public String getName() {
      return name;
    }

    /** The full name of the class of the value. */
    public String getType() {
      return type;
    }

    /** The value, or null if the property has none. */
    public Object getValue() {
      return value;
    }

    /**
     * Replaces the value.
     *
     * @param value an instance of the property's type, or null
     * @throws IllegalArgumentException if the value is of another type
     */
    public void setValue(Object value) throws IllegalArgumentException {
      this.value = checked(value);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Property that
          && name.equals(that.name)
          && type.equals(that.type)
          && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }

    @Override
    public String toString() {
      return "(" + name + ":" + type + "=" + value + ")";
    }

    /**
     * Reads a value from text, as it stands in a deployment descriptor.
     *
     * @param type the full name of the class, see the constructor
     * @param value a number in decimal; exactly one character; {@code true} or {@code false} in
     *     upper or lower case; any string
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the type is not allowed, or the text does not fit it
     */
    public static Object toObject(String type, String value) throws IllegalArgumentException {
      Objects.requireNonNull(value, "value");
      classOf(type);
      try {
        return parse(type, value);
      } catch (NumberFormatException e) {
        throw unfit(type, value, e);
      }
    }

    private static Object parse(String type, String value) {
      return switch (type) {
        case "java.lang.Integer" -> Integer.valueOf(value);
        case "java.lang.Long" -> Long.valueOf(value);
        case "java.lang.Double" -> Double.valueOf(value);
        case "java.lang.Float" -> Float.valueOf(value);
        case "java.lang.Short" -> Short.valueOf(value);
        case "java.lang.Byte" -> Byte.valueOf(value);
        case "java.lang.Character" -> character(value);
        case "java.lang.Boolean" -> bool(value);
        default -> value;
      };
    }

    private static Character character(String value) {
      if (value.length() != 1) {
        throw unfit("java.lang.Character", value, null);
      }
      return value.charAt(0);
    }

    // Boolean.valueOf would take every typing error for false.
    private static Boolean bool(String value) {
      if (value.equalsIgnoreCase("true")) {
        return Boolean.TRUE;
      }
      if (value.equalsIgnoreCase("false")) {
        return Boolean.FALSE;
      }
      throw unfit("java.lang.Boolean", value, null);
    }

    private static IllegalArgumentException unfit(String type, String value, Exception cause) {
      return new IllegalArgumentException("not a " + type + ": \"" + value + "\"", cause);
    }

    private static Class<?> classOf(String type) {
      Class<?> found = TYPES.get(type);
      if (found == null) {
        throw new IllegalArgumentException(
            "a configuration property cannot be of type "
                + type
                + "; allowed are "
                + TYPES.keySet().stream().sorted().toList());
      }
      return found;
    }

    private Object checked(Object candidate) {
      Class<?> expected = classOf(type);
      if (candidate != null && !expected.isInstance(candidate)) {
        throw new IllegalArgumentException(
            "property "
                + name
                + " is of type "
                + type
                + " and cannot take a "
                + candidate.getClass().getName()
                + ": "
                + candidate);
      }
      return candidate;
    }
  }
}
