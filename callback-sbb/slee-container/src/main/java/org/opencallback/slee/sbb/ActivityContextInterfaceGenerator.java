package org.opencallback.slee.sbb;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import javax.slee.ActivityContextInterface;
import javax.slee.management.DeploymentException;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.opencallback.slee.activity.ActivityContextView;
import org.opencallback.slee.activity.ContextViews;
import org.opencallback.slee.descriptor.SbbDescriptor;
import org.opencallback.slee.generation.GeneratedClasses;

/**
 * Generates the class of an SBB activity context interface (JSR 240 §7.6): its accessors read and
 * write attributes of the activity context, under a name of this SBB's own or a shared alias.
 */
final class ActivityContextInterfaceGenerator {

  private static final Method GET = method("getAttribute", String.class);
  private static final Method GET_PRIMITIVE = method("getAttribute", String.class, Object.class);
  private static final Method SET = method("setAttribute", String.class, Object.class);

  private final SbbDescriptor descriptor;
  private final Class<?> type;

  ActivityContextInterfaceGenerator(SbbDescriptor descriptor, Class<?> type) {
    this.descriptor = descriptor;
    this.type = type;
  }

  private static Method method(String name, Class<?>... parameters) {
    try {
      return ActivityContextView.class.getMethod(name, parameters);
    } catch (NoSuchMethodException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Generates and loads the class; its constructor takes the activity context. */
  Class<?> generate() throws DeploymentException {
    DynamicType.Builder<?> builder =
        new ByteBuddy()
            .subclass(ContextViews.PRESENT.type(), ConstructorStrategy.Default.IMITATE_SUPER_CLASS)
            .name(GeneratedClasses.nameNextTo(type))
            .implement(type);
    for (Method method : GeneratedClasses.abstractMethods(type).values()) {
      if (!isStandard(method)) {
        builder =
            builder
                .method(named(method.getName()).and(takesArguments(method.getParameterTypes())))
                .intercept(body(method));
      }
    }
    return GeneratedClasses.load(builder.make(), type);
  }

  private static boolean isStandard(Method method) {
    if (method.getDeclaringClass().isAssignableFrom(ContextViews.PRESENT.type())) {
      return true;
    }
    return Arrays.stream(ActivityContextInterface.class.getMethods())
        .anyMatch(
            standard ->
                standard.getName().equals(method.getName())
                    && Arrays.equals(standard.getParameterTypes(), method.getParameterTypes()));
  }

  private Implementation body(Method method) throws DeploymentException {
    String name = method.getName();
    boolean getter = name.startsWith("get") && method.getParameterCount() == 0;
    boolean setter = name.startsWith("set") && method.getParameterCount() == 1;
    if (name.length() < 4 || (!getter && !setter)) {
      throw new DeploymentException(
          "%s: %s of the SBB activity context interface is neither a get nor a set accessor"
              .formatted(descriptor.id(), method));
    }
    String key = key(Character.toLowerCase(name.charAt(3)) + name.substring(4));
    MethodCall call;
    if (setter) {
      call = MethodCall.invoke(SET).with(key).withArgument(0);
    } else if (method.getReturnType().isPrimitive()) {
      Object unset = GeneratedClasses.initialValue(method.getReturnType());
      call = MethodCall.invoke(GET_PRIMITIVE).with(key).with(unset);
    } else {
      call = MethodCall.invoke(GET).with(key);
    }
    return call.withAssigner(Assigner.DEFAULT, Assigner.Typing.DYNAMIC);
  }

  private String key(String attribute) {
    Map<String, String> aliases = descriptor.state().attributeAliases();
    String alias = aliases.get(attribute);
    return alias == null ? descriptor.id() + "/" + attribute : alias;
  }
}
