package javax.slee.management;

import java.util.Arrays;
import javax.slee.EventTypeID;
import javax.slee.SbbID;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.resource.ResourceAdaptorTypeID;

/** What management clients can learn about an SBB (JSR 240 §14). */
public class SbbDescriptor extends ComponentDescriptor {

  private final SbbID[] sbbs;
  private final EventTypeID[] eventTypes;
  private final ProfileSpecificationID[] profileSpecifications;
  private final ProfileSpecificationID addressProfileSpecification;
  private final ResourceAdaptorTypeID[] resourceAdaptorTypes;
  private final String[] resourceAdaptorEntityLinks;

  /**
   * @param sbbs the SBBs that the SBB refers to, its children among them
   * @param eventTypes the event types that the SBB fires or receives
   * @param profileSpecifications the profile specifications that the SBB refers to
   * @param addressProfileSpecification the profile specification of its address profile table, null
   *     if it has none
   * @param resourceAdaptorTypes the resource adaptor types that the SBB is bound to
   * @param resourceAdaptorEntityLinks the link names through which it finds resource adaptor
   *     entities
   * @throws NullPointerException if an argument other than {@code addressProfileSpecification} is
   *     null
   */
  public SbbDescriptor(
      SbbID sbb,
      DeployableUnitID deployableUnit,
      String source,
      LibraryID[] libraries,
      SbbID[] sbbs,
      EventTypeID[] eventTypes,
      ProfileSpecificationID[] profileSpecifications,
      ProfileSpecificationID addressProfileSpecification,
      ResourceAdaptorTypeID[] resourceAdaptorTypes,
      String[] resourceAdaptorEntityLinks) {
    super(sbb, deployableUnit, source, libraries);
    this.sbbs = sbbs.clone();
    this.eventTypes = eventTypes.clone();
    this.profileSpecifications = profileSpecifications.clone();
    this.addressProfileSpecification = addressProfileSpecification;
    this.resourceAdaptorTypes = resourceAdaptorTypes.clone();
    this.resourceAdaptorEntityLinks = resourceAdaptorEntityLinks.clone();
  }

  /** The SBBs that the SBB refers to, its children among them. */
  public final SbbID[] getSbbs() {
    return sbbs.clone();
  }

  /** The event types that the SBB fires or receives. */
  public final EventTypeID[] getEventTypes() {
    return eventTypes.clone();
  }

  /** The profile specifications that the SBB refers to. */
  public final ProfileSpecificationID[] getProfileSpecifications() {
    return profileSpecifications.clone();
  }

  /** The profile specification of its address profile table, null if it has none. */
  public final ProfileSpecificationID getAddressProfileSpecification() {
    return addressProfileSpecification;
  }

  /** The resource adaptor types that the SBB is bound to. */
  public final ResourceAdaptorTypeID[] getResourceAdaptorTypes() {
    return resourceAdaptorTypes.clone();
  }

  /** The link names through which it finds resource adaptor entities. */
  public final String[] getResourceAdaptorEntityLinks() {
    return resourceAdaptorEntityLinks.clone();
  }

  @Override
  @SuppressWarnings("JdkObsolete") // toString(StringBuffer) is in the API
  public String toString() {
    StringBuffer text = new StringBuffer("SbbDescriptor[");
    toString(text);
    return text.append(",sbbs=")
        .append(Arrays.toString(sbbs))
        .append(",eventTypes=")
        .append(Arrays.toString(eventTypes))
        .append(",profileSpecifications=")
        .append(Arrays.toString(profileSpecifications))
        .append(",addressProfileSpecification=")
        .append(addressProfileSpecification)
        .append(",resourceAdaptorTypes=")
        .append(Arrays.toString(resourceAdaptorTypes))
        .append(",resourceAdaptorEntityLinks=")
        .append(Arrays.toString(resourceAdaptorEntityLinks))
        .append(']')
        .toString();
  }
}
