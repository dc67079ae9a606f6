package org.opencallback.slee.sbb;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import javax.slee.SbbLocalObject;
import javax.slee.management.DeploymentException;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/**
 * Generates the class of the SBB local objects of an SBB local interface (JSR 240 §5.3): every
 * method becomes one call of {@link LocalObject#call}.
 */
final class LocalInterfaceGenerator {

  private static final Method CALL = callMethod();

  private final Class<?> localInterface;
  private final Class<?> abstractClass;
  private final List<Method> methods = new ArrayList<>();

  LocalInterfaceGenerator(Class<?> localInterface, Class<?> abstractClass) {
    this.localInterface = localInterface;
    this.abstractClass = abstractClass;
    for (Method method : GeneratedClasses.abstractMethods(localInterface).values()) {
      if (!isStandard(method)) {
        methods.add(method);
      }
    }
  }

  private static Method callMethod() {
    try {
      return LocalObject.class.getMethod("call", int.class, Object[].class);
    } catch (NoSuchMethodException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static boolean isStandard(Method method) {
    if (method.getDeclaringClass().isAssignableFrom(SbbViews.PRESENT.localObjectType())) {
      return true;
    }
    for (Method standard : SbbLocalObject.class.getMethods()) {
      if (standard.getName().equals(method.getName())
          && java.util.Arrays.equals(standard.getParameterTypes(), method.getParameterTypes())) {
        return true;
      }
    }
    return false;
  }

  /** The SBB's methods that the local interface offers, in the order of their indices. */
  List<MethodHandle> targets() throws DeploymentException {
    List<MethodHandle> handles = new ArrayList<>();
    for (Method method : methods) {
      handles.add(target(method));
    }
    return handles;
  }

  private MethodHandle target(Method method) throws DeploymentException {
    try {
      Method implementation = abstractClass.getMethod(method.getName(), method.getParameterTypes());
      return MethodHandles.privateLookupIn(abstractClass, MethodHandles.lookup())
          .unreflect(implementation)
          .asSpreader(Object[].class, method.getParameterCount())
          .asType(MethodType.methodType(Object.class, Object.class, Object[].class));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new DeploymentException(
          "%s needs a public method %s, because its local interface %s has it"
              .formatted(abstractClass.getName(), method.getName(), localInterface.getName()),
          e);
    }
  }

  /** Generates and loads the class; its constructor takes the entity. */
  Class<?> generate() throws DeploymentException {
    DynamicType.Builder<?> builder =
        new ByteBuddy()
            .subclass(
                SbbViews.PRESENT.localObjectType(), ConstructorStrategy.Default.IMITATE_SUPER_CLASS)
            .name(GeneratedClasses.nameNextTo(localInterface))
            .implement(localInterface);
    for (int i = 0; i < methods.size(); i++) {
      Method method = methods.get(i);
      builder =
          builder
              .method(named(method.getName()).and(takesArguments(method.getParameterTypes())))
              .intercept(
                  MethodCall.invoke(CALL)
                      .with(i)
                      .withArgumentArray()
                      .withAssigner(Assigner.DEFAULT, Assigner.Typing.DYNAMIC));
    }
    return GeneratedClasses.load(builder.make(), localInterface);
  }
}
