package org.opencallback.sbb.sip;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.message.Message;
import javax.sip.message.Response;
import org.opencallback.callcontrol.Cause;
import org.opencallback.callcontrol.LegEnd;

/** Causes of ITU-T Q.850 in SIP: status codes (RFC 3398 §8.2.6.1) and Reason (RFC 3326, 6432). */
public final class SipCauses {

  private static final Map<Integer, Integer> BY_STATUS =
      Map.ofEntries(
          Map.entry(400, 41),
          Map.entry(401, 21),
          Map.entry(402, 21),
          Map.entry(403, 21),
          Map.entry(404, 1),
          Map.entry(405, 63),
          Map.entry(406, 79),
          Map.entry(407, 21),
          Map.entry(408, 102),
          Map.entry(410, 22),
          Map.entry(415, 79),
          Map.entry(480, 18),
          Map.entry(481, 41),
          Map.entry(482, 25),
          Map.entry(483, 25),
          Map.entry(484, 28),
          Map.entry(485, 1),
          Map.entry(486, 17),
          Map.entry(487, 31),
          Map.entry(488, 88),
          Map.entry(500, 41),
          Map.entry(501, 79),
          Map.entry(502, 38),
          Map.entry(503, 41),
          Map.entry(504, 102),
          Map.entry(600, 17),
          Map.entry(603, 21),
          Map.entry(604, 1),
          Map.entry(606, 88));

  /**
   * What says something about the trunk rather than the party. 401 and 407 belong here: challenges
   * that can be answered have been by then.
   */
  private static final Set<Integer> TRUNK_FAILURES = Set.of(401, 407, 408, 500, 502, 503, 504);

  private static final Pattern Q850 =
      Pattern.compile("Q\\.850\\s*;[^,]*?cause\\s*=\\s*(\\d{1,3})", Pattern.CASE_INSENSITIVE);

  private SipCauses() {}

  /** What a final response other than 2xx to our INVITE means. */
  public static LegEnd endOf(Response response) {
    int status = response.getStatusCode();
    Cause cause = causeIn(response, BY_STATUS.getOrDefault(status, byClass(status)));
    // A party that is busy is busy, whatever status its gateway chose.
    boolean trunkFailed = TRUNK_FAILURES.contains(status) && !cause.equals(Cause.USER_BUSY);
    return new LegEnd(cause, status, trunkFailed);
  }

  /** What a BYE of the peer means. */
  public static LegEnd endOf(Message bye) {
    return new LegEnd(causeIn(bye, Cause.NORMAL_CLEARING.value()), 0, false);
  }

  private static Cause causeIn(Message message, int otherwise) {
    for (String reason : Headers.values(message, "Reason")) {
      OptionalInt value = q850(reason);
      if (value.isPresent()) {
        return new Cause(value.getAsInt());
      }
    }
    return new Cause(otherwise);
  }

  static OptionalInt q850(String reason) {
    Matcher matcher = Q850.matcher(reason);
    if (!matcher.find()) {
      return OptionalInt.empty();
    }
    int value = Integer.parseInt(matcher.group(1));
    return value >= 1 && value <= 127 ? OptionalInt.of(value) : OptionalInt.empty();
  }

  private static int byClass(int status) {
    // A redirection is not followed: to us it is "not here".
    return status < 400 ? Cause.NORMAL_UNSPECIFIED.value() : Cause.INTERWORKING.value();
  }
}
