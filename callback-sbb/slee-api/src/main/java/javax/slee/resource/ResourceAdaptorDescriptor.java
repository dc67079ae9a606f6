package javax.slee.resource;

import java.util.Arrays;
import javax.slee.management.ComponentDescriptor;
import javax.slee.management.DeployableUnitID;
import javax.slee.management.LibraryID;
import javax.slee.profile.ProfileSpecificationID;

/** What management clients can learn about a resource adaptor (JSR 240 §14). */
public class ResourceAdaptorDescriptor extends ComponentDescriptor {

  private final ResourceAdaptorTypeID[] resourceAdaptorTypes;
  private final ProfileSpecificationID[] profileSpecifications;
  private final boolean supportsActiveReconfiguration;

  /**
   * @param resourceAdaptorTypes the resource adaptor types that it implements
   * @param profileSpecifications the profile specifications that it refers to
   * @param supportsActiveReconfiguration whether the configuration of its entities may change while
   *     they are active
   * @throws NullPointerException if an argument is null
   */
  public ResourceAdaptorDescriptor(
      ResourceAdaptorID resourceAdaptor,
      DeployableUnitID deployableUnit,
      String source,
      LibraryID[] libraries,
      ResourceAdaptorTypeID[] resourceAdaptorTypes,
      ProfileSpecificationID[] profileSpecifications,
      boolean supportsActiveReconfiguration) {
    super(resourceAdaptor, deployableUnit, source, libraries);
    this.resourceAdaptorTypes = resourceAdaptorTypes.clone();
    this.profileSpecifications = profileSpecifications.clone();
    this.supportsActiveReconfiguration = supportsActiveReconfiguration;
  }

  /** The resource adaptor types that it implements. */
  public final ResourceAdaptorTypeID[] getResourceAdaptorTypes() {
    return resourceAdaptorTypes.clone();
  }

  /** The profile specifications that it refers to. */
  public final ProfileSpecificationID[] getProfileSpecifications() {
    return profileSpecifications.clone();
  }

  /** Whether the configuration of its entities may change while they are active. */
  public final boolean supportsActiveReconfiguration() {
    return supportsActiveReconfiguration;
  }

  /**
   * The first of the resource adaptor types; null if there is none.
   *
   * @deprecated A resource adaptor may have several types since SLEE 1.1, see {@link
   *     #getResourceAdaptorTypes}.
   */
  @Deprecated
  public final ResourceAdaptorTypeID getResourceAdaptorType() {
    return resourceAdaptorTypes.length == 0 ? null : resourceAdaptorTypes[0];
  }

  @Override
  @SuppressWarnings("JdkObsolete") // toString(StringBuffer) is in the API
  public String toString() {
    StringBuffer text = new StringBuffer("ResourceAdaptorDescriptor[");
    toString(text);
    return text.append(",resourceAdaptorTypes=")
        .append(Arrays.toString(resourceAdaptorTypes))
        .append(",profileSpecifications=")
        .append(Arrays.toString(profileSpecifications))
        .append(",supportsActiveReconfiguration=")
        .append(supportsActiveReconfiguration)
        .append(']')
        .toString();
  }
}
