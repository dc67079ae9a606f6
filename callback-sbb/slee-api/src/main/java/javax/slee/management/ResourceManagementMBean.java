package javax.slee.management;

import javax.management.ObjectName;
import javax.slee.InvalidArgumentException;
import javax.slee.InvalidStateException;
import javax.slee.SbbID;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.InvalidConfigurationException;
import javax.slee.resource.ResourceAdaptorID;

public interface ResourceManagementMBean {
  String OBJECT_NAME = "javax.slee.management:name=ResourceManagement";

  String RESOURCE_ADAPTOR_ENTITY_STATE_CHANGE_NOTIFICATION_TYPE =
      "javax.slee.management.resourceadaptorentitystatechange";

  ConfigProperties getConfigurationProperties(ResourceAdaptorID resourceAdaptorID)
      throws NullPointerException, UnrecognizedResourceAdaptorException, ManagementException;

  ConfigProperties getConfigurationProperties(String name)
      throws NullPointerException, UnrecognizedResourceAdaptorEntityException, ManagementException;

  void createResourceAdaptorEntity(
      ResourceAdaptorID resourceAdaptorID, String name, ConfigProperties configProperties)
      throws NullPointerException,
          InvalidArgumentException,
          UnrecognizedResourceAdaptorException,
          ResourceAdaptorEntityAlreadyExistsException,
          InvalidConfigurationException,
          ManagementException;

  void removeResourceAdaptorEntity(String name)
      throws NullPointerException,
          UnrecognizedResourceAdaptorEntityException,
          InvalidStateException,
          DependencyException,
          ManagementException;

  void updateConfigurationProperties(String name, ConfigProperties configProperties)
      throws NullPointerException,
          UnrecognizedResourceAdaptorEntityException,
          InvalidStateException,
          InvalidConfigurationException,
          ManagementException;

  ResourceAdaptorID getResourceAdaptor(String name)
      throws NullPointerException, UnrecognizedResourceAdaptorEntityException, ManagementException;

  void activateResourceAdaptorEntity(String name)
      throws NullPointerException,
          UnrecognizedResourceAdaptorEntityException,
          InvalidStateException,
          ManagementException;

  void deactivateResourceAdaptorEntity(String name)
      throws NullPointerException,
          UnrecognizedResourceAdaptorEntityException,
          InvalidStateException,
          ManagementException;

  ResourceAdaptorEntityState getState(String name)
      throws NullPointerException, UnrecognizedResourceAdaptorEntityException, ManagementException;

  String[] getResourceAdaptorEntities() throws ManagementException;

  String[] getResourceAdaptorEntities(ResourceAdaptorID resourceAdaptorID)
      throws NullPointerException, UnrecognizedResourceAdaptorException, ManagementException;

  String[] getResourceAdaptorEntities(ResourceAdaptorEntityState resourceAdaptorEntityState)
      throws NullPointerException, ManagementException;

  void bindLinkName(String name, String name2)
      throws NullPointerException,
          InvalidArgumentException,
          UnrecognizedResourceAdaptorEntityException,
          LinkNameAlreadyBoundException,
          ManagementException;

  void unbindLinkName(String name)
      throws NullPointerException,
          UnrecognizedLinkNameException,
          DependencyException,
          ManagementException;

  String[] getLinkNames() throws ManagementException;

  String[] getLinkNames(String name)
      throws NullPointerException, UnrecognizedResourceAdaptorEntityException, ManagementException;

  SbbID[] getBoundSbbs(String name)
      throws NullPointerException, UnrecognizedLinkNameException, ManagementException;

  String getResourceAdaptorEntity(String name)
      throws NullPointerException, UnrecognizedLinkNameException, ManagementException;

  String[] getResourceAdaptorEntities(String[] strings)
      throws NullPointerException, ManagementException;

  ObjectName getResourceUsageMBean(String name)
      throws NullPointerException,
          UnrecognizedResourceAdaptorEntityException,
          InvalidArgumentException,
          ManagementException;
}
