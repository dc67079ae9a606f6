package javax.slee;

import java.io.Serializable;
import java.util.Objects;

/**
 * Whether an {@link Address} may be shown to the other party (calling line identification
 * restriction, ETSI EN 300 089).
 */
public final class AddressPresentation implements Serializable {

  /** The number of {@link #UNDEFINED}. */
  public static final int ADDRESS_PRESENTATION_UNDEFINED = 0;

  /** The number of {@link #ALLOWED}. */
  public static final int ADDRESS_PRESENTATION_ALLOWED = 1;

  /** The number of {@link #RESTRICTED}. */
  public static final int ADDRESS_PRESENTATION_RESTRICTED = 2;

  /** The number of {@link #ADDRESS_NOT_AVAILABLE}. */
  public static final int ADDRESS_PRESENTATION_ADDRESS_NOT_AVAILABLE = 3;

  /** The name of {@link #UNDEFINED}. */
  public static final String UNDEFINED_STRING = "Undefined";

  /** The name of {@link #ALLOWED}. */
  public static final String ALLOWED_STRING = "Allowed";

  /** The name of {@link #RESTRICTED}. */
  public static final String RESTRICTED_STRING = "Restricted";

  /** The name of {@link #ADDRESS_NOT_AVAILABLE}. */
  public static final String ADDRESS_NOT_AVAILABLE_STRING = "Address Not Available";

  /** Nothing is known about whether the address may be shown. */
  public static final AddressPresentation UNDEFINED =
      new AddressPresentation(ADDRESS_PRESENTATION_UNDEFINED, UNDEFINED_STRING);

  /** The address may be shown. */
  public static final AddressPresentation ALLOWED =
      new AddressPresentation(ADDRESS_PRESENTATION_ALLOWED, ALLOWED_STRING);

  /** The owner of the address does not want it shown. */
  public static final AddressPresentation RESTRICTED =
      new AddressPresentation(ADDRESS_PRESENTATION_RESTRICTED, RESTRICTED_STRING);

  /** There is no address to show, for example after interworking. */
  public static final AddressPresentation ADDRESS_NOT_AVAILABLE =
      new AddressPresentation(
          ADDRESS_PRESENTATION_ADDRESS_NOT_AVAILABLE, ADDRESS_NOT_AVAILABLE_STRING);

  private static final AddressPresentation[] VALUES = {
    UNDEFINED, ALLOWED, RESTRICTED, ADDRESS_NOT_AVAILABLE
  };

  private final int number;
  private final transient String name;

  private AddressPresentation(int number, String name) {
    this.number = number;
    this.name = name;
  }

  /**
   * Finds the address presentation with a number.
   *
   * @throws IllegalArgumentException if no address presentation has the number {@code presentation}
   */
  public static AddressPresentation fromInt(int presentation) throws IllegalArgumentException {
    for (AddressPresentation candidate : VALUES) {
      if (candidate.number == presentation) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown address presentation: " + presentation);
  }

  /**
   * Finds the address presentation with a name, in upper or lower case.
   *
   * @throws NullPointerException if {@code presentation} is null
   * @throws IllegalArgumentException if no address presentation has that name
   */
  public static AddressPresentation fromString(String presentation)
      throws NullPointerException, IllegalArgumentException {
    Objects.requireNonNull(presentation, "presentation");
    for (AddressPresentation candidate : VALUES) {
      if (candidate.name.equalsIgnoreCase(presentation)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown address presentation: " + presentation);
  }

  /** The number of this address presentation, one of the {@code int} constants. */
  public int toInt() {
    return number;
  }

  /** Whether this is {@link #UNDEFINED}. */
  public boolean isUndefined() {
    return number == ADDRESS_PRESENTATION_UNDEFINED;
  }

  /** Whether this is {@link #ALLOWED}. */
  public boolean isAllowed() {
    return number == ADDRESS_PRESENTATION_ALLOWED;
  }

  /** Whether this is {@link #RESTRICTED}. */
  public boolean isRestricted() {
    return number == ADDRESS_PRESENTATION_RESTRICTED;
  }

  /** Whether this is {@link #ADDRESS_NOT_AVAILABLE}. */
  public boolean isAddressNotAvailable() {
    return number == ADDRESS_PRESENTATION_ADDRESS_NOT_AVAILABLE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AddressPresentation that && that.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }

  /** The name of this address presentation. */
  @Override
  public String toString() {
    return name;
  }

  // Deserialisation yields the constant itself, so that == keeps working.
  private Object readResolve() {
    return fromInt(number);
  }
}
