package org.opencallback.admin;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencallback.admin.RefusedException.Problem;
import org.opencallback.audit.AuditBook;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.console.Roles;
import org.opencallback.tariffs.BookSettings;

/** How the books are kept: currency, whose days, for how long. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class BookKeeping {

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @Resource Validator validator;

  @EJB ConfigurationBean configuration;

  public BookSettings load() {
    return em.find(BookSettings.class, BookSettings.ONLY);
  }

  /**
   * Stores changed settings of the books.
   *
   * @return the settings as stored, to be used from now on
   * @throws RefusedException if they are not valid, or were changed by somebody else meanwhile
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public BookSettings save(BookSettings settings) {
    List<Problem> problems = new ArrayList<>();
    validator.validate(settings).stream()
        .map(v -> new Problem(v.getPropertyPath().toString(), v.getMessage()))
        .sorted(Comparator.comparing(Problem::field))
        .forEach(problems::add);
    if (problems.isEmpty()) {
      check(settings, problems);
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    try {
      AuditBook.Snapshot before = AuditBook.of(load());
      BookSettings merged = em.merge(settings);
      em.flush();
      new AuditBook(em, Clock.systemUTC()).stored(before, merged, BookSettings.ONLY);
      configuration.changed();
      return merged;
    } catch (OptimisticLockException e) {
      throw new RefusedException("", "somebody else has changed the settings: load them again");
    }
  }

  private static void check(BookSettings settings, List<Problem> problems) {
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
