package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.opencallback.console.Roles;
import org.opencallback.problem.RefusedException.Problem;
import org.opencallback.tariffs.BookSettings;

/** How the books are kept: currency, whose days, for how long. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class BookKeeping extends SingleRow<BookSettings> {

  @Override
  Class<BookSettings> type() {
    return BookSettings.class;
  }

  @Override
  void check(BookSettings settings, List<Problem> problems) {
    try {
      ZoneId.of(settings.getTimeZone());
    } catch (DateTimeException e) {
      problems.add(
          new Problem(
              "timeZone",
              "a time zone is a name such as Europe/Warsaw, not '%s'"
                  .formatted(settings.getTimeZone())));
    }
    Integer mask = settings.getMaskAfterDays();
    Integer delete = settings.getDeleteAfterDays();
    if (mask != null && delete != null && mask >= delete) {
      problems.add(
          new Problem(
              "maskAfterDays",
              "numbers would be masked after %d days, but records are deleted after %d"
                  .formatted(mask, delete)));
    }
  }
}
