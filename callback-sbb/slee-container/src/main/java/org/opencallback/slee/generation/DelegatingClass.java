package org.opencallback.slee.generation;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.slee.ComponentID;
import javax.slee.management.DeploymentException;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.FieldAccessor;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/**
 * A class to be generated from the abstract class of a component: every abstract method becomes one
 * call of the object of the container that the instance is bound to, by {@code bindToSlee}.
 */
public final class DelegatingClass {

  private static final String FIELD = "sleeObject";

  private final ComponentID component;
  private final Class<?> abstractClass;
  private final Class<?> binding;
  private final Class<?> delegate;
  private final List<Class<?>> interfaces = new ArrayList<>();
  private final Map<String, Method> open = new LinkedHashMap<>();
  private final Map<Method, Implementation> bodies = new LinkedHashMap<>();

  /**
   * Starts with no method implemented.
   *
   * @param component whose class it is, for messages
   * @param binding the interface with the method {@code void bindToSlee(delegate)}
   * @param delegate the class whose methods are called
   */
  public DelegatingClass(
      ComponentID component, Class<?> abstractClass, Class<?> binding, Class<?> delegate) {
    this.component = component;
    this.abstractClass = abstractClass;
    this.binding = binding;
    this.delegate = delegate;
    open.putAll(GeneratedClasses.abstractMethods(abstractClass));
  }

  /** Lets it implement an interface, too, whose abstract methods are to be implemented. */
  public DelegatingClass implement(Class<?> type) {
    interfaces.add(type);
    GeneratedClasses.abstractMethods(type)
        .forEach(
            (signature, method) -> {
              if (!GeneratedClasses.isImplemented(abstractClass, method)) {
                open.putIfAbsent(signature, method);
              }
            });
    return this;
  }

  /** The abstract methods, by signature. */
  public Map<String, Method> open() {
    return open;
  }

  /** An abstract method of that name, or null. */
  public Method find(String name) {
    for (Method candidate : open.values()) {
      if (candidate.getName().equals(name)) {
        return candidate;
      }
    }
    return null;
  }

  /** A call of the delegate, to be completed by its arguments. */
  public MethodCall call(String name, Class<?>... parameters) {
    try {
      return MethodCall.invoke(delegate.getMethod(name, parameters)).onField(FIELD);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /** Implements an abstract method. */
  public void body(Method method, MethodCall call) {
    bodies.put(method, call.withAssigner(Assigner.DEFAULT, Assigner.Typing.DYNAMIC));
  }

  /**
   * Implements the abstract method of that name.
   *
   * @throws DeploymentException if there is none
   */
  public void require(String name, MethodCall call) throws DeploymentException {
    Method method = find(name);
    if (method == null) {
      throw missing(name);
    }
    body(method, call);
  }

  /** Implements the abstract method of that name if there is one. */
  public void permit(String name, MethodCall call) {
    Method method = find(name);
    if (method != null) {
      body(method, call);
    }
  }

  /** The descriptor needs a method that is not there. */
  public DeploymentException missing(String name) {
    return new DeploymentException(
        "%s: the descriptor needs an abstract method %s in %s"
            .formatted(component, name, abstractClass.getName()));
  }

  /**
   * Generates and loads the class.
   *
   * @param neighbour whose package and class loader it goes into
   * @throws DeploymentException if an abstract method is left, or no class can be made
   */
  public Class<?> load(Class<?> neighbour) throws DeploymentException {
    for (Method method : open.values()) {
      if (!bodies.containsKey(method)) {
        throw new DeploymentException(
            "%s: nothing in the descriptor says what the abstract method %s is"
                .formatted(component, method));
      }
    }
    return GeneratedClasses.load(build(neighbour), neighbour);
  }

  private DynamicType.Unloaded<?> build(Class<?> neighbour) throws DeploymentException {
    try {
      DynamicType.Builder<?> builder =
          new ByteBuddy()
              .subclass(abstractClass, ConstructorStrategy.Default.DEFAULT_CONSTRUCTOR)
              .name(GeneratedClasses.nameNextTo(neighbour))
              .implement(binding)
              .implement(interfaces.toArray(Class<?>[]::new))
              .defineField(FIELD, delegate, Visibility.PUBLIC)
              .method(named("bindToSlee").and(takesArguments(delegate)))
              .intercept(FieldAccessor.ofField(FIELD));
      for (Map.Entry<Method, Implementation> body : bodies.entrySet()) {
        Method method = body.getKey();
        builder =
            builder
                .method(named(method.getName()).and(takesArguments(method.getParameterTypes())))
                .intercept(body.getValue());
      }
      return builder.make();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new DeploymentException(
          "%s: no class can be generated from %s: %s"
              .formatted(component, abstractClass.getName(), e.getMessage()),
          e);
    }
  }
}
