package org.opencallback.slee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.slee.ComponentID;
import javax.slee.SLEEException;
import javax.slee.facilities.ActivityContextNamingFacility;
import javax.slee.facilities.AlarmFacility;
import javax.slee.facilities.TimerFacility;
import javax.slee.management.DeploymentException;
import javax.slee.management.InvalidLinkNameBindingStateException;
import javax.slee.management.SbbNotification;
import javax.slee.nullactivity.NullActivityContextInterfaceFactory;
import javax.slee.nullactivity.NullActivityFactory;
import javax.slee.profile.ProfileFacility;
import javax.slee.profile.ProfileTableActivityContextInterfaceFactory;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.ResourceAdaptorTypeID;
import javax.slee.serviceactivity.ServiceActivityContextInterfaceFactory;
import javax.slee.serviceactivity.ServiceActivityFactory;
import org.opencallback.slee.activity.NullActivities;
import org.opencallback.slee.activity.ServiceActivities;
import org.opencallback.slee.deployment.InstalledComponent;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor;
import org.opencallback.slee.descriptor.ResourceAdaptorTypeDescriptor;
import org.opencallback.slee.descriptor.ResourceBinding;
import org.opencallback.slee.descriptor.SbbDescriptor;
import org.opencallback.slee.descriptor.SbbEnvironment;
import org.opencallback.slee.descriptor.SbbEnvironment.EjbReference;
import org.opencallback.slee.descriptor.SbbEnvironment.EnvEntry;
import org.opencallback.slee.facility.ActivityContextNames;
import org.opencallback.slee.facility.Alarms;
import org.opencallback.slee.facility.LogTraceFacility;
import org.opencallback.slee.facility.TimerService;
import org.opencallback.slee.naming.Entry;
import org.opencallback.slee.naming.ReadOnlyContext;
import org.opencallback.slee.profile.ProfileDefinition;
import org.opencallback.slee.profile.ProfileTableActivities;
import org.opencallback.slee.profile.Profiles;
import org.opencallback.slee.resource.ActivityContextInterfaceFactories;
import org.opencallback.slee.resource.ResourceAdaptorEntity;
import org.opencallback.slee.sbb.ServiceSbb;

/** Makes the {@code java:comp} of SBBs (JSR 240 §6.13). */
@SuppressWarnings("BanJNDI") // the names come from descriptors that the administrator installed
final class Environments {

  private static final String PREFIX = "java:comp/";
  private static final String ENV = "env/";
  private static final String TRACE = "env/slee/facilities/trace";

  private final Components components;
  private final ResourceAdaptors resourceAdaptors;
  private final Alarms alarms;
  private final Map<String, Object> common = new LinkedHashMap<>();

  Environments(Components components, ResourceAdaptors resourceAdaptors, Facilities facilities) {
    this.components = components;
    this.resourceAdaptors = resourceAdaptors;
    this.alarms = facilities.alarms();
    common(TimerFacility.JNDI_NAME, facilities.timers());
    common(ActivityContextNamingFacility.JNDI_NAME, facilities.names());
    common(NullActivityFactory.JNDI_NAME, facilities.nullActivities());
    common(NullActivityContextInterfaceFactory.JNDI_NAME, facilities.nullActivities());
    common(ServiceActivityFactory.JNDI_NAME, facilities.serviceActivities());
    common(ServiceActivityContextInterfaceFactory.JNDI_NAME, facilities.serviceActivities());
    common(ProfileFacility.JNDI_NAME, facilities.profiles());
    common(
        ProfileTableActivityContextInterfaceFactory.JNDI_NAME, facilities.profileTableActivities());
    common.put(TRACE, facilities.trace());
  }

  /**
   * The facilities of a container.
   *
   * @param timers timer facility
   * @param names activity context naming facility
   * @param alarms makes an alarm facility per SBB
   * @param profiles profile facility
   */
  record Facilities(
      TimerService timers,
      ActivityContextNames names,
      Alarms alarms,
      NullActivities nullActivities,
      ServiceActivities serviceActivities,
      LogTraceFacility trace,
      Profiles profiles,
      ProfileTableActivities profileTableActivities) {}

  private void common(String jndiName, Object facility) {
    common.put(jndiName.substring(PREFIX.length()), facility);
  }

  /**
   * The environment of an SBB.
   *
   * @throws InvalidLinkNameBindingStateException if it needs a link that is not bound
   * @throws DeploymentException if what its descriptor binds does not fit
   */
  Context of(ServiceSbb sbb) throws InvalidLinkNameBindingStateException, DeploymentException {
    SbbDescriptor descriptor = sbb.definition().descriptor();
    Map<String, Object> bindings = new LinkedHashMap<>(common);
    bindings.put(
        AlarmFacility.JNDI_NAME.substring(PREFIX.length()),
        alarms.facilityOf(new SbbNotification(sbb.service().id(), descriptor.id())));
    SbbEnvironment environment = descriptor.environment();
    bindEntries(descriptor.id(), environment.entries(), bindings);
    for (EjbReference reference : environment.ejbReferences()) {
      bindings.put(ENV + reference.name(), bean(descriptor, reference));
    }
    for (ResourceBinding binding : environment.resourceBindings()) {
      bind(descriptor, binding, bindings);
    }
    try {
      return ReadOnlyContext.of(bindings);
    } catch (IllegalArgumentException e) {
      throw new DeploymentException(descriptor.id() + ": " + e.getMessage(), e);
    }
  }

  /**
   * The environment of a profile specification: its environment entries and the facilities.
   *
   * @throws SLEEException if an entry has no proper value
   */
  Context of(ProfileDefinition profile) {
    Map<String, Object> bindings = new LinkedHashMap<>(common);
    ProfileSpecDescriptor descriptor = profile.descriptor();
    try {
      bindEntries(descriptor.id(), descriptor.needs().entries(), bindings);
      return ReadOnlyContext.of(bindings);
    } catch (DeploymentException | IllegalArgumentException e) {
      throw new SLEEException(descriptor.id() + ": " + e.getMessage(), e);
    }
  }

  private static void bindEntries(
      ComponentID component, List<EnvEntry> entries, Map<String, Object> bindings)
      throws DeploymentException {
    for (EnvEntry entry : entries) {
      bindings.put(ENV + entry.name(), value(component, entry));
    }
  }

  private static Object value(ComponentID component, EnvEntry entry) throws DeploymentException {
    String text = entry.value();
    if (text == null) {
      throw new DeploymentException(
          "%s: env-entry %s has no value".formatted(component, entry.name()));
    }
    try {
      return entry.type().equals("java.lang.Character") && text.length() == 1
          ? Character.valueOf(text.charAt(0))
          : ConfigProperties.Property.toObject(entry.type(), text);
    } catch (IllegalArgumentException e) {
      throw new DeploymentException(
          "%s: env-entry %s = '%s' is no %s".formatted(component, entry.name(), text, entry.type()),
          e);
    }
  }

  private static Entry bean(SbbDescriptor descriptor, EjbReference reference) {
    return () -> {
      String link = reference.link();
      if (link == null || !link.startsWith("java:")) {
        throw new NamingException(
            "%s: ejb-ref %s: ejb-link = %s, expected a name that begins with java:"
                .formatted(descriptor.id(), reference.name(), link));
      }
      return InitialContext.doLookup(link);
    };
  }

  private void bind(SbbDescriptor descriptor, ResourceBinding binding, Map<String, Object> bindings)
      throws InvalidLinkNameBindingStateException, DeploymentException {
    InstalledComponent<ResourceAdaptorTypeDescriptor> type =
        components
            .find(binding.type(), ResourceAdaptorTypeDescriptor.class)
            .orElseThrow(() -> new DeploymentException(binding.type() + " is not installed"));
    String factory = type.descriptor().activityContextInterfaceFactory();
    if (binding.activityContextInterfaceFactoryName() != null && factory != null) {
      bindings.put(
          ENV + binding.activityContextInterfaceFactoryName(),
          ActivityContextInterfaceFactories.create(
              type.load(factory), binding.type(), resourceAdaptors::entities));
    }
    for (ResourceBinding.EntityBinding entity : binding.entities()) {
      requireLink(descriptor, binding.type(), entity.link());
      String className = type.descriptor().resourceAdaptorInterface();
      bindings.put(ENV + entity.objectName(), provider(entity.link(), binding.type(), className));
    }
  }

  private void requireLink(SbbDescriptor descriptor, ResourceAdaptorTypeID type, String link)
      throws InvalidLinkNameBindingStateException {
    ResourceAdaptorEntity entity = resourceAdaptors.linked(link, type);
    if (entity == null) {
      throw new InvalidLinkNameBindingStateException(
          "%s needs the resource adaptor entity link %s, which is not bound"
              .formatted(descriptor.id(), link));
    }
    if (!entity.descriptor().types().contains(type)) {
      throw new InvalidLinkNameBindingStateException(
          "%s: link %s is bound to %s, which is not of type %s"
              .formatted(descriptor.id(), link, entity, type));
    }
  }

  private Entry provider(String link, ResourceAdaptorTypeID type, String className) {
    return () -> {
      ResourceAdaptorEntity entity = resourceAdaptors.linked(link, type);
      if (entity == null) {
        throw new NamingException("the resource adaptor entity link " + link + " is not bound");
      }
      return entity.adaptor().getResourceAdaptorInterface(className);
    };
  }
}
