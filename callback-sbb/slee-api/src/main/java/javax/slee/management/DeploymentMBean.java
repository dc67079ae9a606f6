package javax.slee.management;

import java.net.MalformedURLException;
import javax.slee.ComponentID;
import javax.slee.EventTypeID;
import javax.slee.InvalidStateException;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedComponentException;
import javax.slee.UnrecognizedServiceException;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.resource.ResourceAdaptorID;
import javax.slee.resource.ResourceAdaptorTypeID;

/** Installs and removes deployable units, and tells what is installed (JSR 240 §14). */
public interface DeploymentMBean {

  /** The object name of this MBean. */
  String OBJECT_NAME = "javax.slee.management:name=Deployment";

  /**
   * Installs a deployable unit with all its components.
   *
   * @param url of the deployable unit's jar file, as the SLEE sees it
   * @throws MalformedURLException if {@code url} is not a URL
   * @throws AlreadyDeployedException if the unit or one of its components is installed
   * @throws DeploymentException if something in the unit is wrong; nothing is installed then
   */
  DeployableUnitID install(String url)
      throws NullPointerException,
          MalformedURLException,
          AlreadyDeployedException,
          DeploymentException,
          ManagementException;

  /**
   * Removes a deployable unit with all its components.
   *
   * @throws UnrecognizedDeployableUnitException if it is not installed
   * @throws DependencyException if a component outside the unit refers to one in it
   * @throws InvalidStateException if a service or a resource adaptor entity of it is not inactive
   */
  void uninstall(DeployableUnitID deployableUnit)
      throws NullPointerException,
          UnrecognizedDeployableUnitException,
          DependencyException,
          InvalidStateException,
          ManagementException;

  /**
   * The unit installed from a URL.
   *
   * @throws UnrecognizedDeployableUnitException if there is none
   */
  DeployableUnitID getDeployableUnit(String url)
      throws NullPointerException, UnrecognizedDeployableUnitException, ManagementException;

  /** All installed units. */
  DeployableUnitID[] getDeployableUnits() throws ManagementException;

  /** All installed SBBs. */
  SbbID[] getSbbs() throws ManagementException;

  /**
   * The SBBs of a service.
   *
   * @throws UnrecognizedServiceException if the service is not installed
   */
  SbbID[] getSbbs(ServiceID service)
      throws NullPointerException, UnrecognizedServiceException, ManagementException;

  /** All installed event types. */
  EventTypeID[] getEventTypes() throws ManagementException;

  /** All installed profile specifications. */
  ProfileSpecificationID[] getProfileSpecifications() throws ManagementException;

  /** All installed services. */
  ServiceID[] getServices() throws ManagementException;

  /** All installed resource adaptor types. */
  ResourceAdaptorTypeID[] getResourceAdaptorTypes() throws ManagementException;

  /** All installed resource adaptors. */
  ResourceAdaptorID[] getResourceAdaptors() throws ManagementException;

  /** All installed libraries. */
  LibraryID[] getLibraries() throws ManagementException;

  /**
   * The components that refer to another one directly.
   *
   * @throws UnrecognizedComponentException if the component is not installed
   */
  ComponentID[] getReferringComponents(ComponentID component)
      throws NullPointerException, UnrecognizedComponentException, ManagementException;

  /**
   * What there is to know about a unit.
   *
   * @throws UnrecognizedDeployableUnitException if it is not installed
   */
  DeployableUnitDescriptor getDescriptor(DeployableUnitID deployableUnit)
      throws NullPointerException, UnrecognizedDeployableUnitException, ManagementException;

  /**
   * What there is to know about some units.
   *
   * @return the descriptors in the order of the units, null for those that are not installed
   */
  DeployableUnitDescriptor[] getDescriptors(DeployableUnitID[] deployableUnits)
      throws NullPointerException, ManagementException;

  /**
   * What there is to know about a component.
   *
   * @return a descriptor of the subclass for this kind of component
   * @throws UnrecognizedComponentException if it is not installed
   */
  ComponentDescriptor getDescriptor(ComponentID component)
      throws NullPointerException, UnrecognizedComponentException, ManagementException;

  /**
   * What there is to know about some components.
   *
   * @return the descriptors in the order of the components, null for those that are not installed
   */
  ComponentDescriptor[] getDescriptors(ComponentID[] components)
      throws NullPointerException, ManagementException;

  boolean isInstalled(DeployableUnitID deployableUnit)
      throws NullPointerException, ManagementException;

  boolean isInstalled(ComponentID component) throws NullPointerException, ManagementException;
}
