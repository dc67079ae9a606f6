package javax.slee.resource;

import java.util.Arrays;
import javax.slee.EventTypeID;
import javax.slee.management.ComponentDescriptor;
import javax.slee.management.DeployableUnitID;
import javax.slee.management.LibraryID;

/** What management clients can learn about a resource adaptor type (JSR 240 §14). */
public class ResourceAdaptorTypeDescriptor extends ComponentDescriptor {

  private final String[] activityTypes;
  private final String resourceAdaptorInterface;
  private final EventTypeID[] eventTypes;

  /**
   * @param activityTypes the full names of the classes or interfaces of its activities
   * @param resourceAdaptorInterface the full name of the interface that SBBs use, null if it has
   *     none
   * @param eventTypes the event types that its resource adaptors fire
   * @throws NullPointerException if an argument other than {@code resourceAdaptorInterface} is null
   */
  public ResourceAdaptorTypeDescriptor(
      ResourceAdaptorTypeID resourceAdaptorType,
      DeployableUnitID deployableUnit,
      String source,
      LibraryID[] libraries,
      String[] activityTypes,
      String resourceAdaptorInterface,
      EventTypeID[] eventTypes) {
    super(resourceAdaptorType, deployableUnit, source, libraries);
    this.activityTypes = activityTypes.clone();
    this.resourceAdaptorInterface = resourceAdaptorInterface;
    this.eventTypes = eventTypes.clone();
  }

  /** The full names of the classes or interfaces of its activities. */
  public final String[] getActivityTypes() {
    return activityTypes.clone();
  }

  /** The full name of the interface that SBBs use, null if it has none. */
  public final String getResourceAdaptorInterface() {
    return resourceAdaptorInterface;
  }

  /** The event types that its resource adaptors fire. */
  public final EventTypeID[] getEventTypes() {
    return eventTypes.clone();
  }

  @Override
  @SuppressWarnings("JdkObsolete") // toString(StringBuffer) is in the API
  public String toString() {
    StringBuffer text = new StringBuffer("ResourceAdaptorTypeDescriptor[");
    toString(text);
    return text.append(",activityTypes=")
        .append(Arrays.toString(activityTypes))
        .append(",resourceAdaptorInterface=")
        .append(resourceAdaptorInterface)
        .append(",eventTypes=")
        .append(Arrays.toString(eventTypes))
        .append(']')
        .toString();
  }
}
