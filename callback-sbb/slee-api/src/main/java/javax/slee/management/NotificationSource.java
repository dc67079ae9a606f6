package javax.slee.management;

import java.io.Serializable;

@SuppressWarnings({"rawtypes", "ComparableType"}) // JSR 240 predates generics
public interface NotificationSource extends Comparable, Serializable {
  String getAlarmNotificationType();

  String getTraceNotificationType();

  String getUsageNotificationType();

  @Override
  boolean equals(Object object);

  @Override
  int hashCode();

  @Override
  String toString();

  @Override
  int compareTo(Object object);
}
