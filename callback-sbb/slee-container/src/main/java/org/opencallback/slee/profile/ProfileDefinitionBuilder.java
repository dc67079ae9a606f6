package org.opencallback.slee.profile;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.slee.management.DeploymentException;
import javax.slee.profile.Profile;
import javax.slee.profile.ProfileID;
import javax.slee.profile.ProfileLocalObject;
import javax.slee.profile.ProfileMBean;
import javax.slee.profile.ProfileManagement;
import javax.slee.profile.ProfileTable;
import net.bytebuddy.ByteBuddy;
import org.opencallback.slee.deployment.InstalledComponent;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor;
import org.opencallback.slee.descriptor.StaticQuery;
import org.opencallback.slee.generation.BoundMethod;
import org.opencallback.slee.generation.DelegatingClass;
import org.opencallback.slee.generation.GeneratedClasses;
import org.opencallback.slee.generation.InterfaceImplementation;
import org.opencallback.slee.usage.UsageInterface;

/**
 * Makes a {@link ProfileDefinition} of an installed profile specification: looks at its classes and
 * generates ours.
 */
public final class ProfileDefinitionBuilder {

  private final InstalledComponent<ProfileSpecDescriptor> component;
  private final ProfileSpecDescriptor descriptor;
  private final Class<?> cmpInterface;
  private final ProfileAttributes attributes;

  /**
   * Starts with an installed profile specification.
   *
   * @throws DeploymentException if its CMP interface does not fit its descriptor
   */
  public ProfileDefinitionBuilder(InstalledComponent<ProfileSpecDescriptor> component)
      throws DeploymentException {
    this.component = component;
    this.descriptor = component.descriptor();
    this.cmpInterface = component.load(descriptor.classes().cmpInterface());
    this.attributes = new ProfileAttributes(descriptor, cmpInterface);
  }

  /**
   * Builds the definition.
   *
   * @throws DeploymentException if classes and descriptor do not fit together
   */
  public ProfileDefinition build() throws DeploymentException {
    Class<?> object = objectClass();
    InterfaceImplementation local =
        new InterfaceImplementation(
            load(descriptor.classes().localInterface(), ProfileLocalObject.class, cmpInterface),
            ProfileReference.class,
            ProfileLocalObject.class);
    InterfaceImplementation cmp =
        new InterfaceImplementation(cmpInterface, ProfileReference.class, ProfileLocalObject.class);
    Class<?> managed = load(descriptor.classes().managementInterface(), null, cmpInterface);
    Class<?> bean = beanInterface(managed);
    InterfaceImplementation management =
        new InterfaceImplementation(bean, ProfileSession.class, ProfileMBean.class);
    Class<?> table =
        load(descriptor.classes().tableInterface(), ProfileTable.class, ProfileTable.class);
    InterfaceImplementation queries =
        new InterfaceImplementation(table, TableView.class, ProfileTable.class);
    return new ProfileDefinition(
        descriptor,
        attributes,
        new ProfileDefinition.Factories(
            instances(object),
            factory(local.generate(), ProfileTarget.class, ProfileReference.class),
            factory(cmp.generate(), ProfileTarget.class, ProfileReference.class),
            table == ProfileTable.class
                ? TableView::new
                : factory(queries.generate(), Table.class, TableView.class),
            factory(management.generate(), ProfileTarget.class, ProfileSession.class)),
        new ProfileDefinition.Members(
            bound(local, object), bound(cmp, object), bound(management, object), queries(queries)),
        new ProfileDefinition.Types(
            component.loader(), bean, UsageInterface.of(component, descriptor.classes().usage())));
  }

  private Class<?> load(String name, Class<?> required, Class<?> otherwise)
      throws DeploymentException {
    if (name == null) {
      return otherwise;
    }
    Class<?> type = component.load(name);
    if (!type.isInterface() || (required != null && !required.isAssignableFrom(type))) {
      throw new DeploymentException(
          "%s: %s is no interface that extends %s"
              .formatted(descriptor.id(), name, required == null ? "any" : required.getName()));
    }
    return type;
  }

  // ---- the profile class

  private Class<?> objectClass() throws DeploymentException {
    String name = descriptor.classes().abstractClass();
    Class<?> abstractClass = name == null ? Object.class : component.load(name);
    Class<?> life = descriptor.options().slee10() ? ProfileManagement.class : Profile.class;
    if (name != null && !life.isAssignableFrom(abstractClass)) {
      throw new DeploymentException(
          "%s: %s does not implement %s".formatted(descriptor.id(), name, life.getName()));
    }
    DelegatingClass made =
        new DelegatingClass(
                descriptor.id(), abstractClass, GeneratedProfile.class, ProfileObject.class)
            .implement(cmpInterface);
    for (int i = 0; i < attributes.size(); i++) {
      String suffix = GeneratedClasses.capitalised(attributes.get(i).name());
      made.permit("get" + suffix, made.call("getField", int.class).with(i));
      made.permit(
          "set" + suffix, made.call("setField", int.class, Object.class).with(i).withArgument(0));
    }
    made.permit("markProfileDirty", made.call("markProfileDirty"));
    made.permit("isProfileDirty", made.call("isProfileDirty"));
    made.permit("isProfileValid", made.call("isProfileValid", ProfileID.class).withArgument(0));
    if (descriptor.classes().usage() != null) {
      made.permit("getDefaultUsageParameterSet", made.call("usage"));
      made.permit("getUsageParameterSet", made.call("usage", String.class).withArgument(0));
    }
    return made.load(name == null ? cmpInterface : abstractClass);
  }

  private static Supplier<GeneratedProfile> instances(Class<?> object) throws DeploymentException {
    MethodHandle constructor =
        GeneratedClasses.constructor(object, MethodType.methodType(GeneratedProfile.class));
    return () -> {
      try {
        return (GeneratedProfile) constructor.invokeExact();
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("constructor of " + object.getName(), e);
      }
    };
  }

  // ---- the classes around it

  /** What a profile MBean is: {@link ProfileMBean} and the profile management interface. */
  private static Class<?> beanInterface(Class<?> managed) throws DeploymentException {
    return GeneratedClasses.load(
        new ByteBuddy()
            .makeInterface(List.of(ProfileMBean.class, managed))
            .name(GeneratedClasses.nameNextTo(managed))
            .make(),
        managed);
  }

  private static <A, R> Function<A, R> factory(
      Class<?> generated, Class<A> argument, Class<R> result) throws DeploymentException {
    MethodHandle constructor =
        GeneratedClasses.constructor(
            generated, MethodType.methodType(Object.class, Object.class), argument);
    return given -> {
      try {
        return result.cast((Object) constructor.invokeExact((Object) given));
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static List<BoundMethod> bound(InterfaceImplementation implemented, Class<?> object)
      throws DeploymentException {
    return implemented.targets(object).stream().map(BoundMethod::new).toList();
  }

  /** Each query is a method {@code queryName} of the profile table interface. */
  private List<BoundQuery> queries(InterfaceImplementation table) throws DeploymentException {
    Map<String, BoundQuery> declared = new HashMap<>();
    for (StaticQuery query : descriptor.queries()) {
      declared.put(
          "query" + GeneratedClasses.capitalised(query.name()),
          new BoundQuery(descriptor.id(), query, attributes));
    }
    List<BoundQuery> queries = new ArrayList<>();
    for (Method method : table.methods()) {
      BoundQuery query = declared.remove(method.getName());
      if (query == null
          || method.getParameterCount() != query.query().parameters().size()
          || method.getReturnType() != Collection.class) {
        throw new DeploymentException(
            "%s: %s of the profile table interface is not the method of a query"
                .formatted(descriptor.id(), method));
      }
      queries.add(query);
    }
    queries.addAll(declared.values()); // those that only management clients can ask
    return queries;
  }
}
