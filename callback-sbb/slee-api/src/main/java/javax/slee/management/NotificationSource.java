package javax.slee.management;

import java.io.Serializable;

/**
 * Who alarms, traces and usage notifications come from: an SBB in a service, a resource adaptor
 * entity, a profile table or a part of the SLEE (JSR 240 §14).
 */
@SuppressWarnings("ComparableType") // JSR 240 orders by compareTo(Object)
public interface NotificationSource extends Comparable<Object>, Serializable {

  /** The type of alarm notifications of this source. */
  String getAlarmNotificationType();

  /** The type of trace notifications of this source. */
  String getTraceNotificationType();

  /** The type of usage notifications of this source. */
  String getUsageNotificationType();

  /** Whether the other object is the same source. */
  @Override
  boolean equals(Object other);

  @Override
  int hashCode();

  @Override
  String toString();

  /**
   * Orders sources by kind, then by what identifies them.
   *
   * @throws ClassCastException if {@code other} is not a notification source
   */
  @Override
  int compareTo(Object other);
}
