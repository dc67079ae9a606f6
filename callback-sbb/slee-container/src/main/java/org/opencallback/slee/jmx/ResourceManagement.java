package org.opencallback.slee.jmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javax.management.ObjectName;
import javax.slee.InvalidArgumentException;
import javax.slee.InvalidStateException;
import javax.slee.SbbID;
import javax.slee.management.DependencyException;
import javax.slee.management.LinkNameAlreadyBoundException;
import javax.slee.management.ManagementException;
import javax.slee.management.ResourceAdaptorEntityAlreadyExistsException;
import javax.slee.management.ResourceAdaptorEntityState;
import javax.slee.management.ResourceAdaptorEntityStateChangeNotification;
import javax.slee.management.ResourceManagementMBean;
import javax.slee.management.ResourceUsageMBean;
import javax.slee.management.UnrecognizedLinkNameException;
import javax.slee.management.UnrecognizedResourceAdaptorEntityException;
import javax.slee.management.UnrecognizedResourceAdaptorException;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.InvalidConfigurationException;
import javax.slee.resource.ResourceAdaptorID;
import org.jspecify.annotations.Nullable;
import org.opencallback.slee.SleeContainer;
import org.opencallback.slee.SleeListener;
import org.opencallback.slee.resource.ResourceAdaptorEntity;
import org.opencallback.slee.usage.UsageSource;

/** Resource adaptor entities and the links to them (JSR 240 §14.12). */
final class ResourceManagement implements ResourceManagementMBean, SleeListener {

  private final SleeContainer slee;
  private final UsageBeans usage;
  private final Broadcaster broadcaster =
      new Broadcaster(
          ResourceAdaptorEntityStateChangeNotification.class,
          ResourceManagementMBean.RESOURCE_ADAPTOR_ENTITY_STATE_CHANGE_NOTIFICATION_TYPE);

  ResourceManagement(SleeContainer slee, UsageBeans usage) {
    this.slee = slee;
    this.usage = usage;
  }

  Broadcaster broadcaster() {
    return broadcaster;
  }

  @Override
  public void entityState(
      String entity, ResourceAdaptorEntityState from, ResourceAdaptorEntityState to) {
    broadcaster.send(
        number -> new ResourceAdaptorEntityStateChangeNotification(this, entity, to, from, number));
  }

  private ResourceAdaptorEntity entity(String name)
      throws UnrecognizedResourceAdaptorEntityException {
    return slee.inventory().entity(Objects.requireNonNull(name, "entity name"));
  }

  @Override
  public ConfigProperties getConfigurationProperties(ResourceAdaptorID adaptor)
      throws UnrecognizedResourceAdaptorException {
    return slee.inventory().defaults(Objects.requireNonNull(adaptor, "resource adaptor"));
  }

  @Override
  public ConfigProperties getConfigurationProperties(String entityName)
      throws UnrecognizedResourceAdaptorEntityException {
    return entity(entityName).properties();
  }

  @Override
  public void createResourceAdaptorEntity(
      ResourceAdaptorID adaptor, String entityName, ConfigProperties properties)
      throws InvalidArgumentException,
          UnrecognizedResourceAdaptorException,
          ResourceAdaptorEntityAlreadyExistsException,
          InvalidConfigurationException,
          ManagementException {
    requireName("resource adaptor entity", entityName);
    slee.createResourceAdaptorEntity(
        Objects.requireNonNull(adaptor, "resource adaptor"),
        entityName,
        Objects.requireNonNull(properties, "properties"));
  }

  /** JSR 240 §14.12: a name is not empty and consists of printable characters. */
  private static void requireName(String kind, String name) throws InvalidArgumentException {
    Objects.requireNonNull(name, kind);
    if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidArgumentException(
          "%s = \"%s\", expected a name of printable characters".formatted(kind, name));
    }
  }

  @Override
  public void removeResourceAdaptorEntity(String entityName)
      throws UnrecognizedResourceAdaptorEntityException,
          InvalidStateException,
          DependencyException {
    slee.removeResourceAdaptorEntity(Objects.requireNonNull(entityName, "entity name"));
  }

  @Override
  public void updateConfigurationProperties(String entityName, ConfigProperties properties)
      throws UnrecognizedResourceAdaptorEntityException,
          InvalidStateException,
          InvalidConfigurationException {
    slee.updateResourceAdaptorEntity(
        Objects.requireNonNull(entityName, "entity name"),
        Objects.requireNonNull(properties, "properties"));
  }

  @Override
  public ResourceAdaptorID getResourceAdaptor(String entityName)
      throws UnrecognizedResourceAdaptorEntityException {
    return entity(entityName).descriptor().id();
  }

  @Override
  public void activateResourceAdaptorEntity(String entityName)
      throws UnrecognizedResourceAdaptorEntityException, InvalidStateException {
    slee.activateResourceAdaptorEntity(Objects.requireNonNull(entityName, "entity name"));
  }

  @Override
  public void deactivateResourceAdaptorEntity(String entityName)
      throws UnrecognizedResourceAdaptorEntityException, InvalidStateException {
    slee.letResourceAdaptorEntityStop(Objects.requireNonNull(entityName, "entity name"));
  }

  @Override
  public ResourceAdaptorEntityState getState(String entityName)
      throws UnrecognizedResourceAdaptorEntityException {
    return entity(entityName).state();
  }

  private String[] entities(Predicate<ResourceAdaptorEntity> condition) {
    return slee.inventory().entities().values().stream()
        .filter(condition)
        .map(ResourceAdaptorEntity::name)
        .toArray(String[]::new);
  }

  @Override
  public String[] getResourceAdaptorEntities() {
    return entities(entity -> true);
  }

  @Override
  public String[] getResourceAdaptorEntities(ResourceAdaptorID adaptor)
      throws UnrecognizedResourceAdaptorException {
    getConfigurationProperties(adaptor);
    return entities(entity -> entity.descriptor().id().equals(adaptor));
  }

  @Override
  public String[] getResourceAdaptorEntities(ResourceAdaptorEntityState state) {
    Objects.requireNonNull(state, "state");
    return entities(entity -> entity.state().equals(state));
  }

  @Override
  public void bindLinkName(String entityName, String linkName)
      throws InvalidArgumentException,
          UnrecognizedResourceAdaptorEntityException,
          LinkNameAlreadyBoundException {
    Objects.requireNonNull(entityName, "entity name");
    requireName("link", linkName);
    slee.bindLinkName(entityName, linkName);
  }

  @Override
  public void unbindLinkName(String linkName)
      throws UnrecognizedLinkNameException, DependencyException {
    slee.unbindLinkName(Objects.requireNonNull(linkName, "link"));
  }

  @Override
  public String[] getLinkNames() {
    return slee.inventory().links().keySet().toArray(String[]::new);
  }

  @Override
  public String[] getLinkNames(String entityName)
      throws UnrecognizedResourceAdaptorEntityException {
    ResourceAdaptorEntity wanted = entity(entityName);
    return slee.inventory().links().entrySet().stream()
        .filter(link -> link.getValue() == wanted)
        .map(Map.Entry::getKey)
        .toArray(String[]::new);
  }

  @Override
  public SbbID[] getBoundSbbs(String linkName) throws UnrecognizedLinkNameException {
    getResourceAdaptorEntity(linkName);
    return slee.inventory().sbbsBoundTo(linkName).toArray(SbbID[]::new);
  }

  @Override
  public String getResourceAdaptorEntity(String linkName) throws UnrecognizedLinkNameException {
    ResourceAdaptorEntity entity =
        slee.inventory().links().get(Objects.requireNonNull(linkName, "link"));
    if (entity == null) {
      throw new UnrecognizedLinkNameException("there is no link " + linkName);
    }
    return entity.name();
  }

  /** The entities behind links; null where a link is not bound. */
  @Override
  public @Nullable String[] getResourceAdaptorEntities(String[] linkNames) {
    Map<String, ResourceAdaptorEntity> links = slee.inventory().links();
    List<@Nullable String> names = new ArrayList<>();
    for (String link : linkNames) {
      ResourceAdaptorEntity entity = links.get(Objects.requireNonNull(link, "link"));
      names.add(entity == null ? null : entity.name());
    }
    return names.toArray(new @Nullable String[0]);
  }

  @Override
  public ObjectName getResourceUsageMBean(String entityName)
      throws UnrecognizedResourceAdaptorEntityException,
          InvalidArgumentException,
          ManagementException {
    ResourceAdaptorEntity entity = entity(entityName);
    UsageSource source = entity.usage();
    if (source == null) {
      throw new InvalidArgumentException(entity + " has no usage parameters interface");
    }
    return usage.register(
        ResourceUsage.name(entityName),
        name ->
            ServiceManagement.standard(
                new ResourceUsage(entityName, source, usage, () -> usage.unregister(name)),
                ResourceUsageMBean.class));
  }
}
