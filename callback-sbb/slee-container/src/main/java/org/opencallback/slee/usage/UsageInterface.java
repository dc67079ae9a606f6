package org.opencallback.slee.usage;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.slee.management.DeploymentException;
import javax.slee.usage.SampleStatistics;
import org.jspecify.annotations.Nullable;
import org.opencallback.slee.deployment.InstalledComponent;
import org.opencallback.slee.descriptor.UsageDescriptor;

/**
 * What the methods of a usage parameters interface mean (JSR 240 §11.2): {@code incrementX(long)}
 * declares a counter {@code x}, {@code sampleX(long)} a parameter that takes samples; {@code
 * getX()} reads either (1.1).
 */
public final class UsageInterface {

  private static final String INCREMENT = "increment";
  private static final String SAMPLE = "sample";
  private static final String GET = "get";

  /** What a method does. */
  enum Operation {
    INCREMENT,
    SAMPLE,
    READ
  }

  /**
   * A method.
   *
   * @param parameter the usage parameter
   */
  record Meaning(Operation operation, String parameter) {}

  private final Class<?> type;
  private final Set<String> notifying;
  private final Map<Method, Meaning> meanings = new HashMap<>();
  private final Map<String, Boolean> counters = new LinkedHashMap<>();

  /**
   * Reads an interface.
   *
   * @param notifying the parameters whose updates are notified from the beginning
   * @throws DeploymentException if it is none, has a method that means nothing, or lacks one of
   *     those parameters
   */
  public UsageInterface(Class<?> type, Set<String> notifying) throws DeploymentException {
    this.type = type;
    this.notifying = Set.copyOf(notifying);
    if (!type.isInterface()) {
      throw new DeploymentException(
          "usage parameters interface %s is no interface".formatted(type.getName()));
    }
    for (Method method : type.getMethods()) {
      if (!method.getName().startsWith(GET)) {
        addUpdate(method);
      }
    }
    for (Method method : type.getMethods()) {
      if (method.getName().startsWith(GET)) {
        addAccessor(method);
      }
    }
    for (String parameter : notifying) {
      if (!counters.containsKey(parameter)) {
        throw new DeploymentException(
            "%s has no usage parameter %s".formatted(type.getName(), parameter));
      }
    }
  }

  /**
   * The usage parameters interface of a component, null if it has none.
   *
   * @throws DeploymentException if it cannot be loaded or is not one
   */
  public static @Nullable UsageInterface of(
      InstalledComponent<?> component, @Nullable UsageDescriptor usage) throws DeploymentException {
    return usage == null
        ? null
        : new UsageInterface(component.load(usage.interfaceName()), usage.notifying());
  }

  Set<String> notifying() {
    return notifying;
  }

  private void addUpdate(Method method) throws DeploymentException {
    boolean counter = method.getName().startsWith(INCREMENT);
    String prefix = counter ? INCREMENT : SAMPLE;
    boolean proper =
        method.getName().startsWith(prefix)
            && method.getReturnType() == void.class
            && method.getParameterCount() == 1
            && method.getParameterTypes()[0] == long.class;
    String name = proper ? parameter(method, prefix) : "";
    if (name.isEmpty()) {
      throw refused(method);
    }
    Boolean before = counters.put(name, counter);
    if (before != null && before != counter) {
      throw new DeploymentException(
          "%s: usage parameter %s is both a counter and sampled".formatted(type.getName(), name));
    }
    meanings.put(method, new Meaning(counter ? Operation.INCREMENT : Operation.SAMPLE, name));
  }

  private void addAccessor(Method method) throws DeploymentException {
    String name = parameter(method, GET);
    Boolean counter = counters.get(name);
    Class<?> expected = counter == null || !counter ? SampleStatistics.class : long.class;
    if (counter == null || method.getParameterCount() != 0 || method.getReturnType() != expected) {
      throw refused(method);
    }
    meanings.put(method, new Meaning(Operation.READ, name));
  }

  /** The parameter's name: what comes after the prefix, with a lower-case first letter. */
  private static String parameter(Method method, String prefix) {
    String rest = method.getName().substring(prefix.length());
    return rest.isEmpty() || !Character.isUpperCase(rest.charAt(0))
        ? ""
        : Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
  }

  private DeploymentException refused(Method method) {
    return new DeploymentException(
        "%s: %s is not a method of a usage parameters interface, expected"
                .formatted(type.getName(), method)
            + " void incrementX(long), void sampleX(long), long getX() or SampleStatistics getX()");
  }

  Class<?> type() {
    return type;
  }

  /** The parameters: whether each is a counter, by name. */
  public Map<String, Boolean> counters() {
    return counters;
  }

  Meaning meaning(Method method) {
    Meaning meaning = meanings.get(method);
    if (meaning == null) {
      throw new IllegalArgumentException(method + " is not of " + type.getName());
    }
    return meaning;
  }
}
