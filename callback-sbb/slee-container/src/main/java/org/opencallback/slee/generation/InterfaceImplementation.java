package org.opencallback.slee.generation;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.slee.management.DeploymentException;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/**
 * Generates a class that implements an interface of a component: every method that is not of the
 * standard becomes one call of {@code public Object call(int, Object[])} of the base class, with
 * the method's index and its boxed arguments.
 */
public final class InterfaceImplementation {

  private final Class<?> implemented;
  private final Class<?> base;
  private final Class<?> standard;
  private final List<Method> methods = new ArrayList<>();

  /**
   * Looks at an interface.
   *
   * @param implemented the interface
   * @param base the class to extend; it has the method {@code call}
   * @param standard the interface whose methods the base class implements
   */
  public InterfaceImplementation(Class<?> implemented, Class<?> base, Class<?> standard) {
    this.implemented = implemented;
    this.base = base;
    this.standard = standard;
    for (Method method : GeneratedClasses.abstractMethods(implemented).values()) {
      if (!isStandard(method)) {
        methods.add(method);
      }
    }
  }

  private boolean isStandard(Method method) {
    if (method.getDeclaringClass().isAssignableFrom(base)) {
      return true;
    }
    return Arrays.stream(standard.getMethods())
        .anyMatch(
            each ->
                each.getName().equals(method.getName())
                    && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()));
  }

  /** The methods that are not of the standard, in the order of their indices. */
  public List<Method> methods() {
    return List.copyOf(methods);
  }

  /**
   * The methods by which a class implements the interface, in the order of their indices.
   *
   * @throws DeploymentException if the class lacks one
   */
  public List<MethodHandle> targets(Class<?> implementation) throws DeploymentException {
    List<MethodHandle> handles = new ArrayList<>();
    for (Method method : methods) {
      handles.add(target(method, implementation));
    }
    return handles;
  }

  private MethodHandle target(Method method, Class<?> implementation) throws DeploymentException {
    try {
      Method found = implementation.getMethod(method.getName(), method.getParameterTypes());
      return MethodHandles.privateLookupIn(implementation, MethodHandles.lookup())
          .unreflect(found)
          .asSpreader(Object[].class, method.getParameterCount())
          .asType(MethodType.methodType(Object.class, Object.class, Object[].class));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new DeploymentException(
          "%s needs a public method %s, because its interface %s has it"
              .formatted(implementation.getName(), method.getName(), implemented.getName()),
          e);
    }
  }

  /** Generates and loads the class; its constructors are those of the base class. */
  public Class<?> generate() throws DeploymentException {
    Method call = callMethod();
    DynamicType.Builder<?> builder =
        new ByteBuddy()
            .subclass(base, ConstructorStrategy.Default.IMITATE_SUPER_CLASS)
            .name(GeneratedClasses.nameNextTo(implemented))
            .implement(implemented);
    for (int i = 0; i < methods.size(); i++) {
      Method method = methods.get(i);
      builder =
          builder
              .method(named(method.getName()).and(takesArguments(method.getParameterTypes())))
              .intercept(
                  MethodCall.invoke(call)
                      .with(i)
                      .withArgumentArray()
                      .withAssigner(Assigner.DEFAULT, Assigner.Typing.DYNAMIC));
    }
    return GeneratedClasses.load(builder.make(), implemented);
  }

  private Method callMethod() throws DeploymentException {
    try {
      return base.getMethod("call", int.class, Object[].class);
    } catch (NoSuchMethodException e) {
      throw new DeploymentException(base.getName() + " has no method call", e);
    }
  }
}
