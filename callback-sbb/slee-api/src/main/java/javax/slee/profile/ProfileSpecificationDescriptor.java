package javax.slee.profile;

import java.util.Arrays;
import java.util.Objects;
import javax.slee.management.ComponentDescriptor;
import javax.slee.management.DeployableUnitID;
import javax.slee.management.LibraryID;

/** What management clients can learn about a profile specification (JSR 240 §14). */
public class ProfileSpecificationDescriptor extends ComponentDescriptor {

  private final ProfileSpecificationID[] profileSpecifications;
  private final String cmpInterfaceName;

  /**
   * @param profileSpecifications the profile specifications that it refers to
   * @param cmpInterfaceName the full name of the interface with its attributes
   * @throws NullPointerException if an argument is null
   */
  public ProfileSpecificationDescriptor(
      ProfileSpecificationID profileSpecification,
      DeployableUnitID deployableUnit,
      String source,
      LibraryID[] libraries,
      ProfileSpecificationID[] profileSpecifications,
      String cmpInterfaceName) {
    super(profileSpecification, deployableUnit, source, libraries);
    this.profileSpecifications = profileSpecifications.clone();
    this.cmpInterfaceName = Objects.requireNonNull(cmpInterfaceName, "cmpInterfaceName");
  }

  /** The profile specifications that it refers to. */
  public final ProfileSpecificationID[] getProfileSpecifications() {
    return profileSpecifications.clone();
  }

  /** The full name of the interface with its attributes. */
  public final String getCMPInterfaceName() {
    return cmpInterfaceName;
  }

  @Override
  @SuppressWarnings("JdkObsolete") // toString(StringBuffer) is in the API
  public String toString() {
    StringBuffer text = new StringBuffer("ProfileSpecificationDescriptor[");
    toString(text);
    return text.append(",profileSpecifications=")
        .append(Arrays.toString(profileSpecifications))
        .append(",cmpInterfaceName=")
        .append(cmpInterfaceName)
        .append(']')
        .toString();
  }
}
