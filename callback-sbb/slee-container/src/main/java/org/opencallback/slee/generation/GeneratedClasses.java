package org.opencallback.slee.generation;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.slee.management.DeploymentException;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;

/** What the generators of classes have in common: names, loading, and finding abstract methods. */
public final class GeneratedClasses {

  private static final AtomicLong NUMBERS = new AtomicLong();

  private GeneratedClasses() {}

  /** A name in the package of {@code neighbour} that no class has. */
  public static String nameNextTo(Class<?> neighbour) {
    return neighbour.getName() + "$Slee" + NUMBERS.incrementAndGet();
  }

  /** Loads a class into the package and class loader of {@code neighbour}. */
  public static Class<?> load(DynamicType.Unloaded<?> type, Class<?> neighbour)
      throws DeploymentException {
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup());
      return type.load(neighbour.getClassLoader(), ClassLoadingStrategy.UsingLookup.of(lookup))
          .getLoaded();
    } catch (IllegalAccessException | LinkageError e) {
      throw new DeploymentException(
          "cannot define a class next to %s: %s".formatted(neighbour.getName(), e), e);
    }
  }

  /** The constructor with the given parameter types, made to fit {@code type}. */
  public static MethodHandle constructor(Class<?> generated, MethodType type, Class<?>... arguments)
      throws DeploymentException {
    try {
      return MethodHandles.privateLookupIn(generated, MethodHandles.lookup())
          .findConstructor(generated, MethodType.methodType(void.class, arguments))
          .asType(type);
    } catch (ReflectiveOperationException e) {
      throw new DeploymentException("cannot construct " + generated.getName(), e);
    }
  }

  /** The abstract methods a class has declared or inherited and not implemented, by signature. */
  public static Map<String, Method> abstractMethods(Class<?> type) {
    Map<String, Method> found = new LinkedHashMap<>();
    Map<String, Method> concrete = new LinkedHashMap<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Method method : each.getDeclaredMethods()) {
        String signature = signature(method);
        if (!Modifier.isAbstract(method.getModifiers())) {
          concrete.putIfAbsent(signature, method);
        } else if (!concrete.containsKey(signature)) {
          found.putIfAbsent(signature, method);
        }
      }
    }
    for (Method method : type.getMethods()) { // those that only an interface declares
      if (Modifier.isAbstract(method.getModifiers()) && !concrete.containsKey(signature(method))) {
        found.putIfAbsent(signature(method), method);
      }
    }
    return found;
  }

  /** Whether a class has an implementation of a method, its own or inherited. */
  static boolean isImplemented(Class<?> type, Method method) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      try {
        Method found = each.getDeclaredMethod(method.getName(), method.getParameterTypes());
        return !Modifier.isAbstract(found.getModifiers());
      } catch (NoSuchMethodException e) {
        // look further up
      }
    }
    return false;
  }

  /** What the fields of a primitive type hold before they are set; null for any other type. */
  public static Object initialValue(Class<?> type) {
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }

  /** A name as it stands in {@code getX}: its first letter in upper case. */
  public static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String signature(Method method) {
    return method.getName()
        + MethodType.methodType(void.class, method.getParameterTypes()).toMethodDescriptorString();
  }
}
