package javax.slee.management;

/** What the notification sources of JSR 240 have in common: their order. */
abstract class AbstractNotificationSource implements NotificationSource {

  /** The full name of the subclass, which orders the kinds of sources. */
  protected abstract String getClassName();

  /**
   * Compares the kind of this source with that of another.
   *
   * @param className the full name of this source's class
   * @return 0 if both are of the same kind
   * @throws ClassCastException if {@code other} is not a notification source
   */
  protected final int compareTo(String className, Object other) {
    NotificationSource that = (NotificationSource) other;
    return className.compareTo(that.getClass().getName());
  }
}
