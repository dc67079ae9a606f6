package javax.slee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AddressTest {

  private static final Address FULL =
      new Address(
          AddressPlan.E164,
          "48225550100",
          AddressPresentation.RESTRICTED,
          AddressScreening.NETWORK,
          "12",
          "Reception");

  @Test
  void knowsNothingButPlanAndStringByDefault() {
    Address address = new Address(AddressPlan.SIP, "sip:100@pbx.example");

    assertThat(address.getAddressPlan()).isSameAs(AddressPlan.SIP);
    assertThat(address.getAddressString()).isEqualTo("sip:100@pbx.example");
    assertThat(address.getAddressPresentation()).isSameAs(AddressPresentation.UNDEFINED);
    assertThat(address.getAddressScreening()).isSameAs(AddressScreening.UNDEFINED);
    assertThat(address.getSubAddressString()).isNull();
    assertThat(address.getAddressName()).isNull();
    assertThat(address).hasToString("SIP: sip:100@pbx.example");
  }

  @Test
  void keepsAllThatIsKnown() {
    assertThat(FULL.getAddressPresentation()).isSameAs(AddressPresentation.RESTRICTED);
    assertThat(FULL.getAddressScreening()).isSameAs(AddressScreening.NETWORK);
    assertThat(FULL.getSubAddressString()).isEqualTo("12");
    assertThat(FULL.getAddressName()).isEqualTo("Reception");
    assertThat(FULL)
        .hasToString(
            "E.164: 48225550100, sub-address 12, name Reception, presentation Restricted, screening"
                + " Network");
  }

  @Test
  void equalsAnotherOfTheSamePlanAndString() {
    assertThat(FULL)
        .isEqualTo(new Address(AddressPlan.E164, "48225550100"))
        .hasSameHashCodeAs(new Address(AddressPlan.E164, "48225550100"))
        .isNotEqualTo(new Address(AddressPlan.E164_MOBILE, "48225550100"))
        .isNotEqualTo(new Address(AddressPlan.E164, "48225550101"))
        .isNotEqualTo("48225550100");
  }

  @Test
  void survivesSerialisation() {
    Address copy = Copies.serialised(FULL);

    assertThat(copy).isEqualTo(FULL).hasToString(FULL.toString());
    assertThat(copy.getAddressPlan()).isSameAs(AddressPlan.E164);
  }

  @Test
  void refusesToBeWithoutPlanOrString() {
    assertThatThrownBy(() -> new Address(null, "100"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("addressPlan");
    assertThatThrownBy(() -> new Address(AddressPlan.E164, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("addressString");
  }
}
