package javax.slee.management;

import java.util.Objects;
import javax.management.Notification;
import javax.management.NotificationFilter;
import javax.slee.facilities.AlarmLevel;
import javax.slee.facilities.Level;

/**
 * Lets alarm notifications pass from a level upwards, and nothing else (JSR 240 §14).
 *
 * <p>The two versions of SLEE have different levels: a filter lets only notifications of the
 * version pass whose level it was created with.
 */
@SuppressWarnings("deprecation") // serves the level of SLEE 1.0 beside that of 1.1
public class AlarmLevelFilter implements NotificationFilter {

  // Exactly one of the two is set.
  private final Level minLevel10;
  private final AlarmLevel minLevel11;

  /**
   * A filter of notifications in the form of SLEE 1.0.
   *
   * @throws NullPointerException if {@code minLevel} is null
   * @deprecated Superseded in SLEE 1.1 by {@link #AlarmLevelFilter(AlarmLevel)}.
   */
  @Deprecated
  public AlarmLevelFilter(Level minLevel) {
    this.minLevel10 = Objects.requireNonNull(minLevel, "minLevel");
    this.minLevel11 = null;
  }

  /**
   * A filter of notifications in the form of SLEE 1.1.
   *
   * @throws NullPointerException if {@code minLevel} is null
   */
  public AlarmLevelFilter(AlarmLevel minLevel) {
    this.minLevel10 = null;
    this.minLevel11 = Objects.requireNonNull(minLevel, "minLevel");
  }

  @Override
  public boolean isNotificationEnabled(Notification notification) {
    if (!(notification instanceof AlarmNotification alarm)) {
      return false;
    }
    if (minLevel10 != null) {
      return alarm.isVersion10() && !minLevel10.isHigherLevel(alarm.getLevel());
    }
    return !alarm.isVersion10() && !minLevel11.isHigherLevel(alarm.getAlarmLevel());
  }
}
