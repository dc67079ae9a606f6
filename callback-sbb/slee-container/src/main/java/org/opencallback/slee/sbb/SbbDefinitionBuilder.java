package org.opencallback.slee.sbb;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.slee.ActivityContextInterface;
import javax.slee.EventContext;
import javax.slee.InitialEventSelector;
import javax.slee.Sbb;
import javax.slee.SbbLocalObject;
import javax.slee.UnrecognizedEventException;
import javax.slee.management.DeploymentException;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.ContextViews;
import org.opencallback.slee.deployment.InstalledComponent;
import org.opencallback.slee.descriptor.InitialEvent;
import org.opencallback.slee.descriptor.SbbDescriptor;
import org.opencallback.slee.descriptor.SbbEvent;
import org.opencallback.slee.event.EventType;
import org.opencallback.slee.event.EventTypes;
import org.opencallback.slee.generation.GeneratedClasses;
import org.opencallback.slee.generation.InterfaceImplementation;
import org.opencallback.slee.usage.UsageInterface;
import org.opencallback.slee.value.ValueCopy;

/** Makes an {@link SbbDefinition} of an installed SBB: looks at its classes and generates ours. */
public final class SbbDefinitionBuilder {

  private static final MethodType HANDLER =
      MethodType.methodType(
          void.class,
          Object.class,
          Object.class,
          ActivityContextInterface.class,
          EventContext.class);
  private static final MethodType SELECTOR =
      MethodType.methodType(InitialEventSelector.class, Object.class, InitialEventSelector.class);

  private final InstalledComponent<SbbDescriptor> component;
  private final SbbDescriptor descriptor;
  private final EventTypes eventTypes;
  private final Class<?> abstractClass;
  private final MethodHandles.Lookup lookup;

  /**
   * Starts with an installed SBB.
   *
   * @throws DeploymentException if its abstract class cannot be loaded or is no SBB
   */
  public SbbDefinitionBuilder(InstalledComponent<SbbDescriptor> component, EventTypes eventTypes)
      throws DeploymentException {
    this.component = component;
    this.descriptor = component.descriptor();
    this.eventTypes = eventTypes;
    this.abstractClass = component.load(descriptor.classes().abstractClass());
    if (!Sbb.class.isAssignableFrom(abstractClass)) {
      throw new DeploymentException(
          "%s: %s does not implement javax.slee.Sbb"
              .formatted(descriptor.id(), abstractClass.getName()));
    }
    try {
      this.lookup = MethodHandles.privateLookupIn(abstractClass, MethodHandles.lookup());
    } catch (IllegalAccessException e) {
      throw new DeploymentException(abstractClass + " is not open to the container", e);
    }
  }

  /**
   * Builds the definition.
   *
   * @throws DeploymentException if classes and descriptor do not fit together
   */
  public SbbDefinition build() throws DeploymentException {
    Function<ActivityContext, ActivityContextInterface> view = viewFactory();
    Map<EventType, EventHandler> handlers = new LinkedHashMap<>();
    Map<String, EventType> received = new HashMap<>();
    List<EventType> fired = new ArrayList<>();
    List<String> firedNames = new ArrayList<>();
    Set<EventType> masked = new HashSet<>();
    for (SbbEvent event : descriptor.events()) {
      EventType type = type(event);
      if (event.received()) {
        handlers.put(type, handler(event, type));
        received.put(event.name(), type);
        if (event.attachment().maskedOnAttach()) {
          masked.add(type);
        }
      }
      if (event.fired()) {
        fired.add(type);
        firedNames.add(event.name());
      }
    }
    Class<?> local = load(descriptor.classes().localInterface(), SbbLocalObject.class);
    InterfaceImplementation localGenerator =
        new InterfaceImplementation(
            local, SbbViews.PRESENT.localObjectType(), SbbLocalObject.class);
    return new SbbDefinition(
        descriptor,
        component.loader(),
        new SbbDefinition.Factories(
            objectFactory(firedNames), localFactory(local, localGenerator), view),
        new SbbDefinition.Events(
            Map.copyOf(handlers), Map.copyOf(received), List.copyOf(fired), Set.copyOf(masked)),
        new SbbDefinition.Members(
            cmpFields(view),
            localGenerator.targets(abstractClass),
            UsageInterface.of(component, descriptor.classes().usage())));
  }

  private Class<?> load(String name, Class<?> otherwise) throws DeploymentException {
    if (name == null) {
      return otherwise;
    }
    Class<?> type = component.load(name);
    if (!otherwise.isAssignableFrom(type)) {
      throw new DeploymentException(
          "%s: %s does not extend %s".formatted(descriptor.id(), name, otherwise.getName()));
    }
    return type;
  }

  private EventType type(SbbEvent event) throws DeploymentException {
    try {
      return eventTypes.get(event.type());
    } catch (UnrecognizedEventException e) {
      throw new DeploymentException(
          "%s: event %s: %s".formatted(descriptor.id(), event.name(), e.getMessage()), e);
    }
  }

  // ---- event handlers

  private EventHandler handler(SbbEvent event, EventType type) throws DeploymentException {
    String name = "on" + event.name();
    for (Method method : abstractClass.getMethods()) {
      if (method.getName().equals(name) && takes(method, type)) {
        return new EventHandler(event, bind(method), selector(event.initial()));
      }
    }
    throw new DeploymentException(
        "%s needs a method public void %s(%s, ActivityContextInterface[, EventContext])"
            .formatted(abstractClass.getName(), name, type.getEventClassName()));
  }

  private static boolean takes(Method method, EventType type) {
    Class<?>[] parameters = method.getParameterTypes();
    return (parameters.length == 2
            || (parameters.length == 3 && parameters[2] == EventContext.class))
        && parameters[0].isAssignableFrom(type.eventClass())
        && ActivityContextInterface.class.isAssignableFrom(parameters[1]);
  }

  private MethodHandle bind(Method method) throws DeploymentException {
    try {
      MethodHandle handle = lookup.unreflect(method);
      if (method.getParameterCount() == 2) {
        handle = MethodHandles.dropArguments(handle, 3, EventContext.class);
      }
      return handle.asType(HANDLER);
    } catch (IllegalAccessException e) {
      throw new DeploymentException(method + " cannot be called", e);
    }
  }

  private MethodHandle selector(InitialEvent initial) throws DeploymentException {
    if (initial == null || initial.selectorMethod() == null) {
      return null;
    }
    try {
      return lookup
          .findVirtual(
              abstractClass,
              initial.selectorMethod(),
              MethodType.methodType(InitialEventSelector.class, InitialEventSelector.class))
          .asType(SELECTOR);
    } catch (ReflectiveOperationException e) {
      throw new DeploymentException(
          "%s needs a method public InitialEventSelector %s(InitialEventSelector)"
              .formatted(abstractClass.getName(), initial.selectorMethod()),
          e);
    }
  }

  // ---- CMP fields

  private List<CmpField> cmpFields(Function<ActivityContext, ActivityContextInterface> view)
      throws DeploymentException {
    List<CmpField> fields = new ArrayList<>();
    Map<String, Method> methods = GeneratedClasses.abstractMethods(abstractClass);
    for (SbbDescriptor.CmpField field : descriptor.state().cmpFields()) {
      String getter = "get" + GeneratedClasses.capitalised(field.name());
      Method method = methods.get(getter + "()V");
      if (method == null) {
        throw new DeploymentException(
            "%s: CMP field %s needs an abstract method %s()"
                .formatted(descriptor.id(), field.name(), getter));
      }
      Class<?> type = method.getReturnType();
      fields.add(
          new CmpField(
              field.name(),
              type,
              GeneratedClasses.initialValue(type),
              ValueCopy.mayChange(type),
              ActivityContextInterface.class.isAssignableFrom(type) ? view : null));
    }
    return fields;
  }

  // ---- generated classes

  private Supplier<GeneratedSbb> objectFactory(List<String> firedNames) throws DeploymentException {
    List<String> fields =
        descriptor.state().cmpFields().stream().map(SbbDescriptor.CmpField::name).toList();
    Class<?> generated =
        new SbbClassGenerator(descriptor, abstractClass).generate(fields, firedNames);
    MethodHandle constructor =
        GeneratedClasses.constructor(generated, MethodType.methodType(GeneratedSbb.class));
    return () -> {
      try {
        return (GeneratedSbb) constructor.invokeExact();
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("constructor of " + abstractClass.getName(), e);
      }
    };
  }

  private static Function<SbbEntity, LocalObject> localFactory(
      Class<?> localInterface, InterfaceImplementation generator) throws DeploymentException {
    if (localInterface == SbbLocalObject.class) {
      return SbbViews.PRESENT::localObject;
    }
    MethodHandle constructor =
        GeneratedClasses.constructor(
            generator.generate(),
            MethodType.methodType(LocalObject.class, SbbEntity.class),
            SbbEntity.class);
    return entity -> {
      try {
        return (LocalObject) constructor.invokeExact(entity);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private Function<ActivityContext, ActivityContextInterface> viewFactory()
      throws DeploymentException {
    Class<?> type =
        load(descriptor.classes().activityContextInterface(), ActivityContextInterface.class);
    if (type == ActivityContextInterface.class) {
      return ContextViews.PRESENT::of;
    }
    MethodHandle constructor =
        GeneratedClasses.constructor(
            new ActivityContextInterfaceGenerator(descriptor, type).generate(),
            MethodType.methodType(ActivityContextInterface.class, ActivityContext.class),
            ActivityContext.class);
    return context -> {
      try {
        return (ActivityContextInterface) constructor.invokeExact(context);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
