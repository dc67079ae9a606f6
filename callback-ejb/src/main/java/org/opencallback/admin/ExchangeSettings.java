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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencallback.admin.RefusedException.Problem;
import org.opencallback.audit.AuditBook;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.console.Roles;
import org.opencallback.settings.Settings;

/** The exchange's settings. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class ExchangeSettings {

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @Resource Validator validator;

  @EJB ConfigurationBean configuration;

  /** The settings as stored. */
  public Settings load() {
    return em.find(Settings.class, Settings.ONLY);
  }

  /**
   * Stores changed settings.
   *
   * @return the settings as stored, to be used from now on
   * @throws RefusedException if they are not valid, or were changed by somebody else meanwhile
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Settings save(Settings settings) {
    if (settings.getCompanyNumber() != null) {
      settings.setCompanyNumber(configuration.typed(settings.getCompanyNumber()));
    }
    List<Problem> problems = new ArrayList<>(violations(settings));
    if (problems.isEmpty()) {
      configuration
          .notPresentable(settings.getCompanyNumber())
          .ifPresent(message -> problems.add(new Problem("companyNumber", message)));
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    try {
      AuditBook.Snapshot before = AuditBook.of(load());
      Settings merged = em.merge(settings);
      em.flush();
      new AuditBook(em, Clock.systemUTC()).stored(before, merged, Settings.ONLY);
      configuration.changed();
      return merged;
    } catch (OptimisticLockException e) {
      throw new RefusedException("", "somebody else has changed the settings: load them again");
    }
  }

  private List<Problem> violations(Settings settings) {
    return validator.validate(settings).stream()
        .map(v -> new Problem(v.getPropertyPath().toString(), v.getMessage()))
        .sorted(Comparator.comparing(Problem::field))
        .toList();
  }
}
