package javax.slee.management;

import java.util.Objects;
import javax.management.Notification;
import javax.management.NotificationFilter;
import javax.slee.facilities.Level;
import javax.slee.facilities.TraceLevel;

/**
 * Lets trace notifications pass from a level upwards, and nothing else (JSR 240 §14).
 *
 * <p>The two versions of SLEE have different levels: a filter lets only notifications of the
 * version pass whose level it was created with.
 */
@SuppressWarnings("deprecation") // serves the level of SLEE 1.0 beside that of 1.1
public class TraceLevelFilter implements NotificationFilter {

  // Exactly one of the two is set.
  private final Level minLevel10;
  private final TraceLevel minLevel11;

  /**
   * A filter of notifications in the form of SLEE 1.0.
   *
   * @throws NullPointerException if {@code minLevel} is null
   * @deprecated Superseded in SLEE 1.1 by {@link #TraceLevelFilter(TraceLevel)}.
   */
  @Deprecated
  public TraceLevelFilter(Level minLevel) {
    this.minLevel10 = Objects.requireNonNull(minLevel, "minLevel");
    this.minLevel11 = null;
  }

  /**
   * A filter of notifications in the form of SLEE 1.1.
   *
   * @throws NullPointerException if {@code minLevel} is null
   */
  public TraceLevelFilter(TraceLevel minLevel) {
    this.minLevel10 = null;
    this.minLevel11 = Objects.requireNonNull(minLevel, "minLevel");
  }

  @Override
  public boolean isNotificationEnabled(Notification notification) {
    if (!(notification instanceof TraceNotification trace)) {
      return false;
    }
    if (minLevel10 != null) {
      return trace.isVersion10() && !minLevel10.isHigherLevel(trace.getLevel());
    }
    return !trace.isVersion10() && !minLevel11.isHigherLevel(trace.getTraceLevel());
  }
}
