package javax.slee.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.slee.Address;
import javax.slee.AddressPlan;
import javax.slee.Copies;
import org.junit.jupiter.api.Test;

class ProfileIDTest {

  private static final ProfileID ID = new ProfileID("Subscribers", "48225550100");

  @Test
  void comesBackFromItsAddress() {
    Address address = ID.toAddress();

    assertThat(address.getAddressPlan()).isSameAs(AddressPlan.SLEE_PROFILE);
    assertThat(address.getAddressString()).isEqualTo("Subscribers/48225550100");
    assertThat(new ProfileID(address)).isEqualTo(ID).hasSameHashCodeAs(ID);
  }

  @Test
  void mayHaveASlashInTheProfilesNameOnly() {
    ProfileID id = new ProfileID(new Address(AddressPlan.SLEE_PROFILE, "Table/a/b"));

    assertThat(id.getProfileTableName()).isEqualTo("Table");
    assertThat(id.getProfileName()).isEqualTo("a/b");
    assertThatThrownBy(() -> new ProfileID("a/b", "c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a/b");
  }

  @Test
  void refusesAnAddressThatIsNoProfile() {
    assertThatThrownBy(() -> new ProfileID(new Address(AddressPlan.E164, "a/b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("E.164");
    assertThatThrownBy(() -> new ProfileID(new Address(AddressPlan.SLEE_PROFILE, "Table")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tableName/profileName");
    assertThatThrownBy(() -> new ProfileID(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void canBeGivenOtherNamesWithoutTouchingItsClone() {
    ProfileID id = new ProfileID("a", "b");
    Object clone = id.clone();
    assertThat(clone).isEqualTo(id);

    id.setProfileID("c", "d");

    assertThat(id).isEqualTo(new ProfileID("c", "d")).isNotEqualTo(clone);
    assertThat(clone).isEqualTo(new ProfileID("a", "b"));
    assertThatThrownBy(() -> id.setProfileID("c", null)).isInstanceOf(NullPointerException.class);
    assertThat(id).hasToString("ProfileID[table=c,profile=d]");
  }

  @Test
  void differsInTableAndName() {
    assertThat(Copies.serialised(ID))
        .isEqualTo(ID)
        .isNotEqualTo(new ProfileID("Others", "48225550100"))
        .isNotEqualTo(new ProfileID("Subscribers", "48225550101"))
        .isNotEqualTo("Subscribers/48225550100");
  }
}
