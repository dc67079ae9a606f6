package org.opencallback.admin;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.opencallback.admin.RefusedException.Problem;
import org.opencallback.audit.AuditBook;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.limits.LimitSettings;

/** The limits against fraud, and the panic switch. */
@Stateless
public class FraudLimits {

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @Resource Validator validator;

  @EJB ConfigurationBean configuration;

  public LimitSettings load() {
    return em.find(LimitSettings.class, LimitSettings.ONLY);
  }

  /**
   * Stores changed limits.
   *
   * @return the limits as stored, to be used from now on
   * @throws RefusedException if they are not valid, or were changed by somebody else meanwhile
   */
  public LimitSettings save(LimitSettings limits) {
    List<Problem> problems =
        validator.validate(limits).stream()
            .map(v -> new Problem(v.getPropertyPath().toString(), v.getMessage()))
            .sorted(Comparator.comparing(Problem::field))
            .toList();
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    try {
      AuditBook.Snapshot before = AuditBook.of(load());
      LimitSettings merged = em.merge(limits);
      em.flush();
      new AuditBook(em, Clock.systemUTC()).stored(before, merged, LimitSettings.ONLY);
      configuration.changed();
      return merged;
    } catch (OptimisticLockException e) {
      throw new RefusedException("", "somebody else has changed the settings: load them again");
    }
  }
}
