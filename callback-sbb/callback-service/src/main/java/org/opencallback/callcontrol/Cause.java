package org.opencallback.callcontrol;

/**
 * Why a leg was released (ITU-T Q.850 table 1).
 *
 * @param value cause value, 1 to 127
 */
public record Cause(int value) {

  public static final Cause UNALLOCATED_NUMBER = new Cause(1);
  public static final Cause NORMAL_CLEARING = new Cause(16);
  public static final Cause USER_BUSY = new Cause(17);
  public static final Cause NO_USER_RESPONDING = new Cause(18);
  public static final Cause NO_ANSWER = new Cause(19);
  public static final Cause CALL_REJECTED = new Cause(21);
  public static final Cause OUT_OF_ORDER = new Cause(27);
  public static final Cause NORMAL_UNSPECIFIED = new Cause(31);
  public static final Cause NO_CIRCUIT = new Cause(34);
  public static final Cause NETWORK_OUT_OF_ORDER = new Cause(38);
  public static final Cause TEMPORARY_FAILURE = new Cause(41);
  public static final Cause RESOURCE_UNAVAILABLE = new Cause(47);
  public static final Cause INCOMPATIBLE_DESTINATION = new Cause(88);
  public static final Cause TIMER_EXPIRY = new Cause(102);
  public static final Cause PROTOCOL_ERROR = new Cause(111);
  public static final Cause INTERWORKING = new Cause(127);

  public Cause {
    if (value < 1 || value > 127) {
      throw new IllegalArgumentException("Q.850 cause " + value + ", expected 1 to 127");
    }
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
