package javax.slee.management;

import javax.management.ObjectName;
import javax.slee.InvalidArgumentException;
import javax.slee.InvalidStateException;
import javax.slee.SbbID;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.InvalidConfigurationException;
import javax.slee.resource.ResourceAdaptorID;

/**
 * Creates, configures and activates resource adaptor entities, and binds them to link names (JSR
 * 240 §14). Sends {@link ResourceAdaptorEntityStateChangeNotification}s.
 */
public interface ResourceManagementMBean {

  /** The object name of this MBean. */
  String OBJECT_NAME = "javax.slee.management:name=ResourceManagement";

  /** The type of {@link ResourceAdaptorEntityStateChangeNotification}s. */
  String RESOURCE_ADAPTOR_ENTITY_STATE_CHANGE_NOTIFICATION_TYPE =
      "javax.slee.management.resourceadaptorentitystatechange";

  /**
   * The properties of a resource adaptor with their default values, null where there is none.
   *
   * @throws UnrecognizedResourceAdaptorException if it is not installed
   */
  ConfigProperties getConfigurationProperties(ResourceAdaptorID resourceAdaptor)
      throws NullPointerException, UnrecognizedResourceAdaptorException, ManagementException;

  /**
   * The properties of a resource adaptor entity with their values.
   *
   * @throws UnrecognizedResourceAdaptorEntityException if there is no such entity
   */
  ConfigProperties getConfigurationProperties(String entityName)
      throws NullPointerException, UnrecognizedResourceAdaptorEntityException, ManagementException;

  /**
   * Creates a resource adaptor entity, which is inactive at first.
   *
   * @param properties those that differ from the defaults, and all without a default
   * @throws InvalidArgumentException if {@code entityName} is empty or not permitted
   * @throws UnrecognizedResourceAdaptorException if the resource adaptor is not installed
   * @throws ResourceAdaptorEntityAlreadyExistsException if there is one of this name
   * @throws InvalidConfigurationException if a property is unknown or has no value, or the resource
   *     adaptor does not accept them
   */
  void createResourceAdaptorEntity(
      ResourceAdaptorID resourceAdaptor, String entityName, ConfigProperties properties)
      throws NullPointerException,
          InvalidArgumentException,
          UnrecognizedResourceAdaptorException,
          ResourceAdaptorEntityAlreadyExistsException,
          InvalidConfigurationException,
          ManagementException;

  /**
   * Removes a resource adaptor entity.
   *
   * @throws UnrecognizedResourceAdaptorEntityException if there is no such entity
   * @throws InvalidStateException if it is not inactive
   * @throws DependencyException if it is bound to a link name
   */
  void removeResourceAdaptorEntity(String entityName)
      throws NullPointerException,
          UnrecognizedResourceAdaptorEntityException,
          InvalidStateException,
          DependencyException,
          ManagementException;

  /**
   * Changes the configuration of a resource adaptor entity.
   *
   * @param properties those that change
   * @throws UnrecognizedResourceAdaptorEntityException if there is no such entity
   * @throws InvalidStateException if the entity and the SLEE are not inactive, and the resource
   *     adaptor does not support active reconfiguration
   * @throws InvalidConfigurationException if a property is unknown, or the resource adaptor does
   *     not accept them
   */
  void updateConfigurationProperties(String entityName, ConfigProperties properties)
      throws NullPointerException,
          UnrecognizedResourceAdaptorEntityException,
          InvalidStateException,
          InvalidConfigurationException,
          ManagementException;

  /**
   * The resource adaptor of an entity.
   *
   * @throws UnrecognizedResourceAdaptorEntityException if there is no such entity
   */
  ResourceAdaptorID getResourceAdaptor(String entityName)
      throws NullPointerException, UnrecognizedResourceAdaptorEntityException, ManagementException;

  /**
   * Activates a resource adaptor entity.
   *
   * @throws UnrecognizedResourceAdaptorEntityException if there is no such entity
   * @throws InvalidStateException if it is not inactive
   */
  void activateResourceAdaptorEntity(String entityName)
      throws NullPointerException,
          UnrecognizedResourceAdaptorEntityException,
          InvalidStateException,
          ManagementException;

  /**
   * Begins to stop a resource adaptor entity; it is stopping until its last activity has ended.
   *
   * @throws UnrecognizedResourceAdaptorEntityException if there is no such entity
   * @throws InvalidStateException if it is not active
   */
  void deactivateResourceAdaptorEntity(String entityName)
      throws NullPointerException,
          UnrecognizedResourceAdaptorEntityException,
          InvalidStateException,
          ManagementException;

  /**
   * The state of a resource adaptor entity.
   *
   * @throws UnrecognizedResourceAdaptorEntityException if there is no such entity
   */
  ResourceAdaptorEntityState getState(String entityName)
      throws NullPointerException, UnrecognizedResourceAdaptorEntityException, ManagementException;

  /** The names of all resource adaptor entities. */
  String[] getResourceAdaptorEntities() throws ManagementException;

  /**
   * The names of the entities of a resource adaptor.
   *
   * @throws UnrecognizedResourceAdaptorException if it is not installed
   */
  String[] getResourceAdaptorEntities(ResourceAdaptorID resourceAdaptor)
      throws NullPointerException, UnrecognizedResourceAdaptorException, ManagementException;

  /** The names of the entities that are in a state. */
  String[] getResourceAdaptorEntities(ResourceAdaptorEntityState state)
      throws NullPointerException, ManagementException;

  /**
   * Binds a link name, by which SBBs refer to a resource adaptor entity.
   *
   * @throws InvalidArgumentException if {@code linkName} is empty or not permitted
   * @throws UnrecognizedResourceAdaptorEntityException if there is no such entity
   * @throws LinkNameAlreadyBoundException if the link name is bound already
   */
  void bindLinkName(String entityName, String linkName)
      throws NullPointerException,
          InvalidArgumentException,
          UnrecognizedResourceAdaptorEntityException,
          LinkNameAlreadyBoundException,
          ManagementException;

  /**
   * Frees a link name.
   *
   * @throws UnrecognizedLinkNameException if it is not bound
   * @throws DependencyException if a service that is not inactive uses it
   */
  void unbindLinkName(String linkName)
      throws NullPointerException,
          UnrecognizedLinkNameException,
          DependencyException,
          ManagementException;

  /** All bound link names. */
  String[] getLinkNames() throws ManagementException;

  /**
   * The link names bound to a resource adaptor entity.
   *
   * @throws UnrecognizedResourceAdaptorEntityException if there is no such entity
   */
  String[] getLinkNames(String entityName)
      throws NullPointerException, UnrecognizedResourceAdaptorEntityException, ManagementException;

  /**
   * The SBBs that use a link name.
   *
   * @throws UnrecognizedLinkNameException if it is not bound
   */
  SbbID[] getBoundSbbs(String linkName)
      throws NullPointerException, UnrecognizedLinkNameException, ManagementException;

  /**
   * The name of the entity that a link name is bound to.
   *
   * @throws UnrecognizedLinkNameException if it is not bound
   */
  String getResourceAdaptorEntity(String linkName)
      throws NullPointerException, UnrecognizedLinkNameException, ManagementException;

  /**
   * The names of the entities that some link names are bound to.
   *
   * @return in the order of the link names, null for those that are not bound
   */
  String[] getResourceAdaptorEntities(String[] linkNames)
      throws NullPointerException, ManagementException;

  /**
   * The object name of the {@link ResourceUsageMBean} of a resource adaptor entity.
   *
   * @throws UnrecognizedResourceAdaptorEntityException if there is no such entity
   * @throws InvalidArgumentException if it has no usage parameters
   */
  ObjectName getResourceUsageMBean(String entityName)
      throws NullPointerException,
          UnrecognizedResourceAdaptorEntityException,
          InvalidArgumentException,
          ManagementException;
}
