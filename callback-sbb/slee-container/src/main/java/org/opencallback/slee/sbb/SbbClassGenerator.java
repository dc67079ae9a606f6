package org.opencallback.slee.sbb;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.slee.ActivityContextInterface;
import javax.slee.Address;
import javax.slee.ServiceID;
import javax.slee.management.DeploymentException;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.FieldAccessor;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.opencallback.slee.descriptor.SbbDescriptor;

/**
 * Generates the concrete class of an SBB (JSR 240 §6.1): every abstract method becomes one call of
 * the {@link SbbObject} that the instance belongs to.
 */
final class SbbClassGenerator {

  private static final String FIELD = "sleeObject";
  private static final String NARROW = "asSbbActivityContextInterface";

  private static final Method GET = method("getField", int.class);
  private static final Method SET = method("setField", int.class, Object.class);
  private static final Method CHILDREN = method("childRelation", int.class);
  private static final Method NARROWING = method("narrow", ActivityContextInterface.class);
  private static final Method USAGE = method("usage");
  private static final Method NAMED_USAGE = method("usage", String.class);
  private static final Method FIRE =
      method("fire", int.class, Object.class, ActivityContextInterface.class, Address.class);
  private static final Method FIRE_TO =
      method(
          "fire",
          int.class,
          Object.class,
          ActivityContextInterface.class,
          Address.class,
          ServiceID.class);

  private final SbbDescriptor descriptor;
  private final Class<?> abstractClass;
  private final Map<String, Method> open;
  private final Map<Method, Implementation> bodies = new LinkedHashMap<>();

  SbbClassGenerator(SbbDescriptor descriptor, Class<?> abstractClass) {
    this.descriptor = descriptor;
    this.abstractClass = abstractClass;
    this.open = GeneratedClasses.abstractMethods(abstractClass);
  }

  private static Method method(String name, Class<?>... parameters) {
    try {
      return SbbObject.class.getMethod(name, parameters);
    } catch (NoSuchMethodException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * Generates and loads the class.
   *
   * @param cmpFields the CMP fields in the order of their indices
   * @param firedEvents the names of the fired events in the order of their indices
   * @throws DeploymentException if the abstract class and the descriptor do not fit together
   */
  Class<?> generate(List<String> cmpFields, List<String> firedEvents) throws DeploymentException {
    for (int i = 0; i < cmpFields.size(); i++) {
      String suffix = capitalised(cmpFields.get(i));
      implement("get" + suffix, call(GET).with(i));
      implement("set" + suffix, call(SET).with(i).withArgument(0));
    }
    for (int i = 0; i < firedEvents.size(); i++) {
      implementFire("fire" + firedEvents.get(i), i);
    }
    for (int i = 0; i < descriptor.state().childRelations().size(); i++) {
      implement(descriptor.state().childRelations().get(i).method(), call(CHILDREN).with(i));
    }
    Method narrow = find(NARROW);
    if (narrow != null) {
      bodies.put(narrow, dynamic(call(NARROWING).withArgument(0)));
    }
    implementUsage();
    refuseRest();
    return GeneratedClasses.load(build(), abstractClass);
  }

  /** The name as it stands in {@code getX}: its first letter in upper case. */
  static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static MethodCall call(Method target) {
    return MethodCall.invoke(target).onField(FIELD);
  }

  private static Implementation dynamic(MethodCall call) {
    return call.withAssigner(Assigner.DEFAULT, Assigner.Typing.DYNAMIC);
  }

  private Method find(String name) {
    for (Method candidate : open.values()) {
      if (candidate.getName().equals(name)) {
        return candidate;
      }
    }
    return null;
  }

  private void implement(String name, MethodCall body) throws DeploymentException {
    Method method = find(name);
    if (method == null) {
      throw new DeploymentException(
          "%s: the descriptor needs an abstract method %s in %s"
              .formatted(descriptor.id(), name, abstractClass.getName()));
    }
    bodies.put(method, dynamic(body));
  }

  private void implementFire(String name, int index) throws DeploymentException {
    boolean found = false;
    for (Method candidate : open.values()) {
      if (candidate.getName().equals(name)) {
        found = true;
        MethodCall body =
            candidate.getParameterCount() == 4
                ? call(FIRE_TO).with(index).withArgument(0, 1, 2, 3)
                : call(FIRE).with(index).withArgument(0, 1, 2);
        bodies.put(candidate, dynamic(body));
      }
    }
    if (!found) {
      throw new DeploymentException(
          "%s: the descriptor needs an abstract method %s in %s"
              .formatted(descriptor.id(), name, abstractClass.getName()));
    }
  }

  /** The methods by which an SBB gets at its usage parameters are optional (JSR 240 §11.4.1). */
  private void implementUsage() {
    if (descriptor.classes().usageInterface() == null) {
      return;
    }
    Method byDefault = find("getDefaultSbbUsageParameterSet");
    if (byDefault != null) {
      bodies.put(byDefault, dynamic(call(USAGE)));
    }
    Method named = find("getSbbUsageParameterSet");
    if (named != null) {
      bodies.put(named, dynamic(call(NAMED_USAGE).withArgument(0)));
    }
  }

  private void refuseRest() throws DeploymentException {
    for (Method method : open.values()) {
      if (!bodies.containsKey(method)) {
        throw new DeploymentException(
            "%s: nothing in the descriptor says what the abstract method %s is; profiles are not"
                    .formatted(descriptor.id(), method)
                + " supported yet");
      }
    }
  }

  private DynamicType.Unloaded<?> build() throws DeploymentException {
    try {
      DynamicType.Builder<?> builder =
          new ByteBuddy()
              .subclass(abstractClass, ConstructorStrategy.Default.DEFAULT_CONSTRUCTOR)
              .name(GeneratedClasses.nameNextTo(abstractClass))
              .implement(GeneratedSbb.class)
              .defineField(FIELD, SbbObject.class, Visibility.PUBLIC)
              .method(named("bindToSlee").and(takesArguments(SbbObject.class)))
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
              .formatted(descriptor.id(), abstractClass.getName(), e.getMessage()),
          e);
    }
  }
}
