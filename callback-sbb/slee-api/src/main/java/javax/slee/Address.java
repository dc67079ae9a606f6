package javax.slee;

import java.io.Serializable;
import java.util.Objects;

/**
 * Where an event is directed to or comes from: a number, a URI, a profile (JSR 240 §8).
 *
 * <p>The address plan says how to read the address string. Presentation, screening, sub-address and
 * name are what a telephone network may know besides. Addresses do not change once created.
 */
public class Address implements Serializable {

  private final AddressPlan addressPlan;
  private final String addressString;
  private final AddressPresentation addressPresentation;
  private final AddressScreening addressScreening;
  private final String subAddressString;
  private final String addressName;

  /**
   * An address of which nothing is known but plan and string.
   *
   * @throws NullPointerException if an argument is null
   */
  public Address(AddressPlan addressPlan, String addressString) {
    this(
        addressPlan,
        addressString,
        AddressPresentation.UNDEFINED,
        AddressScreening.UNDEFINED,
        null,
        null);
  }

  /**
   * An address with all that a network may tell about it.
   *
   * @param subAddressString the part behind the address proper (ITU-T Q.931 §4.5.11), or null
   * @param addressName the name to display for the address, or null
   * @throws NullPointerException if one of the first four arguments is null
   */
  public Address(
      AddressPlan addressPlan,
      String addressString,
      AddressPresentation addressPresentation,
      AddressScreening addressScreening,
      String subAddressString,
      String addressName) {
    this.addressPlan = Objects.requireNonNull(addressPlan, "addressPlan");
    this.addressString = Objects.requireNonNull(addressString, "addressString");
    this.addressPresentation = Objects.requireNonNull(addressPresentation, "addressPresentation");
    this.addressScreening = Objects.requireNonNull(addressScreening, "addressScreening");
    this.subAddressString = subAddressString;
    this.addressName = addressName;
  }

  public AddressPlan getAddressPlan() {
    return addressPlan;
  }

  public String getAddressString() {
    return addressString;
  }

  public AddressPresentation getAddressPresentation() {
    return addressPresentation;
  }

  public AddressScreening getAddressScreening() {
    return addressScreening;
  }

  /** The sub-address, or null if there is none. */
  public String getSubAddressString() {
    return subAddressString;
  }

  /** The name to display, or null if none is known. */
  public String getAddressName() {
    return addressName;
  }

  /**
   * Addresses are equal when they name the same place: same plan, same string. What else is known
   * about them does not count, so that an address profile matches however a network presents its
   * caller.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Address that
        && addressPlan.equals(that.addressPlan)
        && addressString.equals(that.addressString);
  }

  @Override
  public int hashCode() {
    return addressString.hashCode();
  }

  /** Plan and string, and the rest where it is known: {@code E.164: 48221234567}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(addressPlan).append(": ").append(addressString);
    if (subAddressString != null) {
      text.append(", sub-address ").append(subAddressString);
    }
    if (addressName != null) {
      text.append(", name ").append(addressName);
    }
    if (!addressPresentation.isUndefined()) {
      text.append(", presentation ").append(addressPresentation);
    }
    if (!addressScreening.isUndefined()) {
      text.append(", screening ").append(addressScreening);
    }
    return text.toString();
  }
}
