package javax.slee;

import java.io.Serializable;
import java.util.Objects;

/**
 * Who vouches for an {@link Address}: the user who gave it, or the network (ITU-T Q.931 §4.5.10,
 * screening indicator).
 */
public final class AddressScreening implements Serializable {

  /** The number of {@link #UNDEFINED}. */
  public static final int ADDRESS_SCREENING_UNDEFINED = 0;

  /** The number of {@link #USER_NOT_VERIFIED}. */
  public static final int ADDRESS_SCREENING_USER_NOT_VERIFIED = 1;

  /** The number of {@link #USER_VERIFIED_PASSED}. */
  public static final int ADDRESS_SCREENING_USER_VERIFIED_PASSED = 2;

  /** The number of {@link #USER_VERIFIED_FAILED}. */
  public static final int ADDRESS_SCREENING_USER_VERIFIED_FAILED = 3;

  /** The number of {@link #NETWORK}. */
  public static final int ADDRESS_SCREENING_NETWORK = 4;

  /** The name of {@link #UNDEFINED}. */
  public static final String UNDEFINED_STRING = "Undefined";

  /** The name of {@link #USER_NOT_VERIFIED}. */
  public static final String USER_NOT_VERIFIED_STRING = "Not Verified";

  /** The name of {@link #USER_VERIFIED_PASSED}. */
  public static final String USER_VERIFIED_PASSED_STRING = "User Verified Passed";

  /** The name of {@link #USER_VERIFIED_FAILED}. */
  public static final String USER_VERIFIED_FAILED_STRING = "User Verified Failed";

  /** The name of {@link #NETWORK}. */
  public static final String NETWORK_STRING = "Network";

  /** It is not known who vouches for the address. */
  public static final AddressScreening UNDEFINED =
      new AddressScreening(ADDRESS_SCREENING_UNDEFINED, UNDEFINED_STRING);

  /** Given by the user, and not checked by the network. */
  public static final AddressScreening USER_NOT_VERIFIED =
      new AddressScreening(ADDRESS_SCREENING_USER_NOT_VERIFIED, USER_NOT_VERIFIED_STRING);

  /** Given by the user, checked by the network and found right. */
  public static final AddressScreening USER_VERIFIED_PASSED =
      new AddressScreening(ADDRESS_SCREENING_USER_VERIFIED_PASSED, USER_VERIFIED_PASSED_STRING);

  /** Given by the user, checked by the network and found wrong. */
  public static final AddressScreening USER_VERIFIED_FAILED =
      new AddressScreening(ADDRESS_SCREENING_USER_VERIFIED_FAILED, USER_VERIFIED_FAILED_STRING);

  /** Given by the network. */
  public static final AddressScreening NETWORK =
      new AddressScreening(ADDRESS_SCREENING_NETWORK, NETWORK_STRING);

  private static final AddressScreening[] VALUES = {
    UNDEFINED, USER_NOT_VERIFIED, USER_VERIFIED_PASSED, USER_VERIFIED_FAILED, NETWORK
  };

  private final int number;
  private final transient String name;

  private AddressScreening(int number, String name) {
    this.number = number;
    this.name = name;
  }

  /**
   * Finds the address screening with a number.
   *
   * @throws IllegalArgumentException if no address screening has the number {@code screening}
   */
  public static AddressScreening fromInt(int screening) throws IllegalArgumentException {
    for (AddressScreening candidate : VALUES) {
      if (candidate.number == screening) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown address screening: " + screening);
  }

  /**
   * Finds the address screening with a name, in upper or lower case.
   *
   * <p>An instance method, unlike {@code fromString} of the sibling classes: this is how JSR 240
   * declares it. The result does not depend on the instance.
   *
   * @throws NullPointerException if {@code screening} is null
   * @throws IllegalArgumentException if no address screening has that name
   */
  public AddressScreening fromString(String screening)
      throws NullPointerException, IllegalArgumentException {
    Objects.requireNonNull(screening, "screening");
    for (AddressScreening candidate : VALUES) {
      if (candidate.name.equalsIgnoreCase(screening)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown address screening: " + screening);
  }

  /** The number of this address screening, one of the {@code int} constants. */
  public int toInt() {
    return number;
  }

  /** Whether this is {@link #UNDEFINED}. */
  public boolean isUndefined() {
    return number == ADDRESS_SCREENING_UNDEFINED;
  }

  /** Whether this is {@link #USER_NOT_VERIFIED}. */
  public boolean isUserNotVerified() {
    return number == ADDRESS_SCREENING_USER_NOT_VERIFIED;
  }

  /** Whether this is {@link #USER_VERIFIED_PASSED}. */
  public boolean isUserVerifiedPassed() {
    return number == ADDRESS_SCREENING_USER_VERIFIED_PASSED;
  }

  /** Whether this is {@link #USER_VERIFIED_FAILED}. */
  public boolean isUserVerifiedFailed() {
    return number == ADDRESS_SCREENING_USER_VERIFIED_FAILED;
  }

  /** Whether this is {@link #NETWORK}. */
  public boolean isNetwork() {
    return number == ADDRESS_SCREENING_NETWORK;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AddressScreening that && that.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }

  /** The name of this address screening. */
  @Override
  public String toString() {
    return name;
  }

  // Deserialisation yields the constant itself, so that == keeps working.
  private Object readResolve() {
    return fromInt(number);
  }
}
