package org.opencallback.slee.jmx;

import java.util.Objects;
import javax.slee.UnrecognizedServiceException;
import javax.slee.management.NotificationSource;
import javax.slee.management.ProfileTableNotification;
import javax.slee.management.ResourceAdaptorEntityNotification;
import javax.slee.management.SbbNotification;
import javax.slee.management.UnrecognizedNotificationSourceException;
import org.opencallback.slee.SleeContainer;

/** Knows which notification sources there are (JSR 240 §14.4). */
final class Sources {

  private Sources() {}

  /**
   * Makes sure that a source exists: an SBB of an installed service, a resource adaptor entity, or
   * a profile table.
   *
   * @throws UnrecognizedNotificationSourceException if it does not
   */
  static void require(SleeContainer slee, NotificationSource source)
      throws UnrecognizedNotificationSourceException {
    if (!exists(slee, Objects.requireNonNull(source, "notification source"))) {
      throw new UnrecognizedNotificationSourceException(source + " does not exist");
    }
  }

  private static boolean exists(SleeContainer slee, NotificationSource source) {
    if (source instanceof SbbNotification sbb) {
      try {
        return slee.inventory().sbbsOf(sbb.getService()).contains(sbb.getSbb());
      } catch (UnrecognizedServiceException e) {
        return false;
      }
    }
    if (source instanceof ProfileTableNotification table) {
      return slee.inventory().profileTables().names().contains(table.getProfileTableName());
    }
    return source instanceof ResourceAdaptorEntityNotification entity
        && slee.inventory().entities().containsKey(entity.getEntityName());
  }
}
