package javax.slee;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Types and members as lines of text: read from a listing, or rendered from classes. */
final class ApiListing {

  private static final int ACCESS = Modifier.PUBLIC | Modifier.PROTECTED;
  private static final int OF_TYPES = Modifier.PUBLIC | Modifier.ABSTRACT | Modifier.FINAL;
  private static final int OF_MEMBERS =
      ACCESS | Modifier.ABSTRACT | Modifier.STATIC | Modifier.FINAL;

  private ApiListing() {}

  /** Reads a listing: the lines of types, each with the lines of its members. */
  static Map<String, Set<String>> read(String resource) {
    try (InputStream in = ApiListing.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
      Map<String, Set<String>> listing = new LinkedHashMap<>();
      Set<String> members = new LinkedHashSet<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("  ")) {
          members.add(line.strip());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          members = new LinkedHashSet<>();
          listing.put(line, members);
        }
      }
      return listing;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the type in a line of a listing. */
  static String nameIn(String typeLine) {
    return typeLine.replaceFirst("^.*?(class|interface) (\\S+).*$", "$2");
  }

  static String typeLine(Class<?> type) {
    StringBuilder line = new StringBuilder();
    int shown = type.getModifiers() & (type.isInterface() ? Modifier.PUBLIC : OF_TYPES);
    if (shown != 0) {
      line.append(Modifier.toString(shown)).append(' ');
    }
    line.append(type.isInterface() ? "interface " : "class ").append(type.getName());
    Class<?> parent = type.getSuperclass();
    if (parent != null && parent != Object.class) {
      line.append(" extends ").append(parent.getName());
    }
    if (type.getInterfaces().length > 0) {
      line.append(type.isInterface() ? " extends " : " implements ")
          .append(names(Arrays.stream(type.getInterfaces()).sorted(ApiListing::byName)));
    }
    return line.toString();
  }

  /** The public and protected members that a type declares itself. */
  static Set<String> declaredMembers(Class<?> type) {
    Set<String> members = new TreeSet<>();
    for (Field field : type.getDeclaredFields()) {
      if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
        members.add(line(field));
      }
    }
    Stream.concat(
            Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
        .filter(member -> isVisible(member.getModifiers()) && !member.isSynthetic())
        .forEach(member -> members.add(line(member)));
    return members;
  }

  /** The same, and the public methods that a type inherits: a caller cannot tell the difference. */
  static Set<String> usableMembers(Class<?> type) {
    Set<String> members = declaredMembers(type);
    for (Method method : type.getMethods()) {
      members.add(line(method));
    }
    return members;
  }

  private static String line(Field field) {
    String line = modifiers(field.getModifiers()) + name(field.getType()) + ' ' + field.getName();
    boolean constant =
        Modifier.isStatic(field.getModifiers())
            && (field.getType().isPrimitive() || field.getType() == String.class);
    return constant ? line + " = " + valueOf(field) : line;
  }

  private static String line(Executable member) {
    String what =
        member instanceof Method method
            ? name(method.getReturnType()) + ' ' + method.getName()
            : "<init>";
    String line =
        modifiers(member.getModifiers())
            + what
            + '('
            + names(Arrays.stream(member.getParameterTypes()))
            + ')';
    Class<?>[] thrown = member.getExceptionTypes();
    return thrown.length == 0
        ? line
        : line + " throws " + names(Arrays.stream(thrown).sorted(ApiListing::byName));
  }

  private static String valueOf(Field field) {
    try {
      Object value = field.get(null);
      return value instanceof String ? '"' + value.toString() + '"' : String.valueOf(value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot read the constant " + field, e);
    }
  }

  private static String modifiers(int modifiers) {
    String text = Modifier.toString(modifiers & OF_MEMBERS);
    return text.isEmpty() ? "" : text + ' ';
  }

  private static boolean isVisible(int modifiers) {
    return (modifiers & ACCESS) != 0;
  }

  private static int byName(Class<?> a, Class<?> b) {
    return a.getName().compareTo(b.getName());
  }

  private static String names(Stream<Class<?>> types) {
    return types.map(ApiListing::name).collect(Collectors.joining(", "));
  }

  private static String name(Class<?> type) {
    return type.isArray() ? name(type.getComponentType()) + "[]" : type.getName();
  }
}
