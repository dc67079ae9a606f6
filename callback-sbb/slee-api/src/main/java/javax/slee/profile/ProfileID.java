package javax.slee.profile;

import java.io.Serializable;
import java.util.Objects;
import javax.slee.Address;
import javax.slee.AddressPlan;

/** Identifies a profile by the name of its table and its name in the table (JSR 240 §10). */
public class ProfileID implements Serializable, Cloneable {

  private String profileTableName;
  private String profileName;

  /**
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if {@code profileTableName} contains a {@code /}, which
   *     separates the two names in an address
   */
  public ProfileID(String profileTableName, String profileName)
      throws NullPointerException, IllegalArgumentException {
    assign(profileTableName, profileName);
  }

  /**
   * The profile that an address of the plan {@link AddressPlan#SLEE_PROFILE} leads to.
   *
   * @throws NullPointerException if {@code address} is null
   * @throws IllegalArgumentException if the address has another plan, or its string is not of the
   *     form {@code tableName/profileName}
   */
  public ProfileID(Address address) throws NullPointerException, IllegalArgumentException {
    String text = address.getAddressString();
    int slash = text.indexOf('/');
    if (!address.getAddressPlan().isSleeProfile() || slash < 0) {
      throw new IllegalArgumentException(
          "expected an address of the plan "
              + AddressPlan.SLEE_PROFILE
              + " of the form tableName/profileName: "
              + address);
    }
    assign(text.substring(0, slash), text.substring(slash + 1));
  }

  public final String getProfileTableName() {
    return profileTableName;
  }

  public final String getProfileName() {
    return profileName;
  }

  /**
   * Makes this object identify another profile.
   *
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if {@code profileTableName} contains a {@code /}
   */
  public final void setProfileID(String profileTableName, String profileName)
      throws NullPointerException, IllegalArgumentException {
    assign(profileTableName, profileName);
  }

  /** The address of the profile, in the plan {@link AddressPlan#SLEE_PROFILE}. */
  public Address toAddress() {
    return new Address(AddressPlan.SLEE_PROFILE, profileTableName + '/' + profileName);
  }

  @Override
  public Object clone() {
    return new ProfileID(profileTableName, profileName);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProfileID that
        && profileTableName.equals(that.profileTableName)
        && profileName.equals(that.profileName);
  }

  @Override
  public int hashCode() {
    return 31 * profileTableName.hashCode() + profileName.hashCode();
  }

  @Override
  public String toString() {
    return "ProfileID[table=" + profileTableName + ",profile=" + profileName + "]";
  }

  private void assign(String tableName, String name) {
    Objects.requireNonNull(tableName, "profileTableName");
    Objects.requireNonNull(name, "profileName");
    if (tableName.indexOf('/') >= 0) {
      throw new IllegalArgumentException(
          "the name of a profile table must not contain '/': " + tableName);
    }
    profileTableName = tableName;
    profileName = name;
  }
}
