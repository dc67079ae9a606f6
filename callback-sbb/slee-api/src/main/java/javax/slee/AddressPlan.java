package javax.slee;

import java.io.Serializable;
import java.util.Objects;

/**
 * How to read the string of an {@link Address}: as an E.164 number, a SIP URI, a profile name, and
 * so on (JSR 240 §8).
 */
public final class AddressPlan implements Serializable {

  /** The number of {@link #NOT_PRESENT}. */
  public static final int ADDRESS_PLAN_NOT_PRESENT = -1;

  /** The number of {@link #UNDEFINED}. */
  public static final int ADDRESS_PLAN_UNDEFINED = 0;

  /** The number of {@link #IP}. */
  public static final int ADDRESS_PLAN_IP = 1;

  /** The number of {@link #MULTICAST}. */
  public static final int ADDRESS_PLAN_MULTICAST = 2;

  /** The number of {@link #UNICAST}. */
  public static final int ADDRESS_PLAN_UNICAST = 3;

  /** The number of {@link #E164}. */
  public static final int ADDRESS_PLAN_E164 = 4;

  /** The number of {@link #AESA}. */
  public static final int ADDRESS_PLAN_AESA = 5;

  /** The number of {@link #URI}. */
  public static final int ADDRESS_PLAN_URI = 6;

  /** The number of {@link #NSAP}. */
  public static final int ADDRESS_PLAN_NSAP = 7;

  /** The number of {@link #SMTP}. */
  public static final int ADDRESS_PLAN_SMTP = 8;

  /** The number of {@link #X400}. */
  public static final int ADDRESS_PLAN_X400 = 10;

  /** The number of {@link #SIP}. */
  public static final int ADDRESS_PLAN_SIP = 11;

  /** The number of {@link #E164_MOBILE}. */
  public static final int ADDRESS_PLAN_E164_MOBILE = 13;

  /** The number of {@link #H323}. */
  public static final int ADDRESS_PLAN_H323 = 14;

  /** The number of {@link #GT}. */
  public static final int ADDRESS_PLAN_GT = 15;

  /** The number of {@link #SSN}. */
  public static final int ADDRESS_PLAN_SSN = 16;

  /** The number of {@link #SLEE_PROFILE_TABLE}. */
  public static final int ADDRESS_PLAN_SLEE_PROFILE_TABLE = 20;

  /** The number of {@link #SLEE_PROFILE}. */
  public static final int ADDRESS_PLAN_SLEE_PROFILE = 21;

  /** The name of {@link #NOT_PRESENT}. */
  public static final String NOT_PRESENT_STRING = "Not Present";

  /** The name of {@link #UNDEFINED}. */
  public static final String UNDEFINED_STRING = "Undefined";

  /** The name of {@link #IP}. */
  public static final String IP_STRING = "IP";

  /** The name of {@link #MULTICAST}. */
  public static final String MULTICAST_STRING = "Multicast";

  /** The name of {@link #UNICAST}. */
  public static final String UNICAST_STRING = "Unicast";

  /** The name of {@link #E164}. */
  public static final String E164_STRING = "E.164";

  /** The name of {@link #AESA}. */
  public static final String AESA_STRING = "AESA";

  /** The name of {@link #URI}. */
  public static final String URI_STRING = "URI";

  /** The name of {@link #NSAP}. */
  public static final String NSAP_STRING = "NSAP";

  /** The name of {@link #SMTP}. */
  public static final String SMTP_STRING = "SMTP";

  /** The name of {@link #E164_MOBILE}. */
  public static final String E164_MOBILE_STRING = "E.164 Mobile";

  /** The name of {@link #X400}. */
  public static final String X400_STRING = "X400";

  /** The name of {@link #SIP}. */
  public static final String SIP_STRING = "SIP";

  /** The name of {@link #H323}. */
  public static final String H323_STRING = "H323";

  /** The name of {@link #GT}. */
  public static final String GT_STRING = "GT";

  /** The name of {@link #SSN}. */
  public static final String SSN_STRING = "SSN";

  /** The name of {@link #SLEE_PROFILE_TABLE}. */
  public static final String SLEE_PROFILE_TABLE_STRING = "SLEE ProfileTable";

  /** The name of {@link #SLEE_PROFILE}. */
  public static final String SLEE_PROFILE_STRING = "SLEE Profile";

  /** There is no address. */
  public static final AddressPlan NOT_PRESENT =
      new AddressPlan(ADDRESS_PLAN_NOT_PRESENT, NOT_PRESENT_STRING);

  /** The plan of the address is not known. */
  public static final AddressPlan UNDEFINED =
      new AddressPlan(ADDRESS_PLAN_UNDEFINED, UNDEFINED_STRING);

  /** An IPv4 address in dotted decimal form. */
  public static final AddressPlan IP = new AddressPlan(ADDRESS_PLAN_IP, IP_STRING);

  /** An IP multicast address. */
  public static final AddressPlan MULTICAST =
      new AddressPlan(ADDRESS_PLAN_MULTICAST, MULTICAST_STRING);

  /** An IP unicast address. */
  public static final AddressPlan UNICAST = new AddressPlan(ADDRESS_PLAN_UNICAST, UNICAST_STRING);

  /** A public telephone number (ITU-T E.164). */
  public static final AddressPlan E164 = new AddressPlan(ADDRESS_PLAN_E164, E164_STRING);

  /** An ATM end system address. */
  public static final AddressPlan AESA = new AddressPlan(ADDRESS_PLAN_AESA, AESA_STRING);

  /** A uniform resource identifier (RFC 3986). */
  public static final AddressPlan URI = new AddressPlan(ADDRESS_PLAN_URI, URI_STRING);

  /** An OSI network service access point (ISO/IEC 8348). */
  public static final AddressPlan NSAP = new AddressPlan(ADDRESS_PLAN_NSAP, NSAP_STRING);

  /** An e-mail address (RFC 5321). */
  public static final AddressPlan SMTP = new AddressPlan(ADDRESS_PLAN_SMTP, SMTP_STRING);

  /** The number of a mobile station: an E.164 number of a mobile network. */
  public static final AddressPlan E164_MOBILE =
      new AddressPlan(ADDRESS_PLAN_E164_MOBILE, E164_MOBILE_STRING);

  /** An X.400 mail address. */
  public static final AddressPlan X400 = new AddressPlan(ADDRESS_PLAN_X400, X400_STRING);

  /** A SIP URI (RFC 3261 §19.1). */
  public static final AddressPlan SIP = new AddressPlan(ADDRESS_PLAN_SIP, SIP_STRING);

  /** An H.323 alias. */
  public static final AddressPlan H323 = new AddressPlan(ADDRESS_PLAN_H323, H323_STRING);

  /** A global title (ITU-T Q.713 §3.4.2.3). */
  public static final AddressPlan GT = new AddressPlan(ADDRESS_PLAN_GT, GT_STRING);

  /** An SS7 subsystem number (ITU-T Q.713 §3.4.2.2). */
  public static final AddressPlan SSN = new AddressPlan(ADDRESS_PLAN_SSN, SSN_STRING);

  /** The name of a profile table of this SLEE. */
  public static final AddressPlan SLEE_PROFILE_TABLE =
      new AddressPlan(ADDRESS_PLAN_SLEE_PROFILE_TABLE, SLEE_PROFILE_TABLE_STRING);

  /** A profile of this SLEE, written {@code tableName/profileName}. */
  public static final AddressPlan SLEE_PROFILE =
      new AddressPlan(ADDRESS_PLAN_SLEE_PROFILE, SLEE_PROFILE_STRING);

  private static final AddressPlan[] VALUES = {
    NOT_PRESENT,
    UNDEFINED,
    IP,
    MULTICAST,
    UNICAST,
    E164,
    AESA,
    URI,
    NSAP,
    SMTP,
    E164_MOBILE,
    X400,
    SIP,
    H323,
    GT,
    SSN,
    SLEE_PROFILE_TABLE,
    SLEE_PROFILE
  };

  private final int number;
  private final transient String name;

  private AddressPlan(int number, String name) {
    this.number = number;
    this.name = name;
  }

  /**
   * Finds the address plan with a number.
   *
   * @throws IllegalArgumentException if no address plan has the number {@code plan}
   */
  public static AddressPlan fromInt(int plan) throws IllegalArgumentException {
    for (AddressPlan candidate : VALUES) {
      if (candidate.number == plan) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown address plan: " + plan);
  }

  /**
   * Finds the address plan with a name, in upper or lower case.
   *
   * @throws NullPointerException if {@code plan} is null
   * @throws IllegalArgumentException if no address plan has that name
   */
  public static AddressPlan fromString(String plan)
      throws NullPointerException, IllegalArgumentException {
    Objects.requireNonNull(plan, "plan");
    for (AddressPlan candidate : VALUES) {
      if (candidate.name.equalsIgnoreCase(plan)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown address plan: " + plan);
  }

  /** The number of this address plan, one of the {@code int} constants. */
  public int toInt() {
    return number;
  }

  /** Whether this is {@link #NOT_PRESENT}. */
  public boolean isNotPresent() {
    return number == ADDRESS_PLAN_NOT_PRESENT;
  }

  /** Whether this is {@link #UNDEFINED}. */
  public boolean isUndefined() {
    return number == ADDRESS_PLAN_UNDEFINED;
  }

  /** Whether this is {@link #IP}. */
  public boolean isIP() {
    return number == ADDRESS_PLAN_IP;
  }

  /** Whether this is {@link #MULTICAST}. */
  public boolean isMulticast() {
    return number == ADDRESS_PLAN_MULTICAST;
  }

  /** Whether this is {@link #UNICAST}. */
  public boolean isUnicast() {
    return number == ADDRESS_PLAN_UNICAST;
  }

  /** Whether this is {@link #E164}. */
  public boolean isE164() {
    return number == ADDRESS_PLAN_E164;
  }

  /** Whether this is {@link #AESA}. */
  public boolean isAESA() {
    return number == ADDRESS_PLAN_AESA;
  }

  /** Whether this is {@link #URI}. */
  public boolean isURI() {
    return number == ADDRESS_PLAN_URI;
  }

  /** Whether this is {@link #NSAP}. */
  public boolean isNSAP() {
    return number == ADDRESS_PLAN_NSAP;
  }

  /** Whether this is {@link #SMTP}. */
  public boolean isSMTP() {
    return number == ADDRESS_PLAN_SMTP;
  }

  /** Whether this is {@link #X400}. */
  public boolean isX400() {
    return number == ADDRESS_PLAN_X400;
  }

  /** Whether this is {@link #SIP}. */
  public boolean isSIP() {
    return number == ADDRESS_PLAN_SIP;
  }

  /** Whether this is {@link #E164_MOBILE}. */
  public boolean isE164Mobile() {
    return number == ADDRESS_PLAN_E164_MOBILE;
  }

  /** Whether this is {@link #H323}. */
  public boolean isH323() {
    return number == ADDRESS_PLAN_H323;
  }

  /** Whether this is {@link #GT}. */
  public boolean isGT() {
    return number == ADDRESS_PLAN_GT;
  }

  /** Whether this is {@link #SSN}. */
  public boolean isSSN() {
    return number == ADDRESS_PLAN_SSN;
  }

  /** Whether this is {@link #SLEE_PROFILE_TABLE}. */
  public boolean isSleeProfileTable() {
    return number == ADDRESS_PLAN_SLEE_PROFILE_TABLE;
  }

  /** Whether this is {@link #SLEE_PROFILE}. */
  public boolean isSleeProfile() {
    return number == ADDRESS_PLAN_SLEE_PROFILE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AddressPlan that && that.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }

  /** The name of this address plan. */
  @Override
  public String toString() {
    return name;
  }

  // Deserialisation yields the constant itself, so that == keeps working.
  private Object readResolve() {
    return fromInt(number);
  }
}
