package org.opencallback.admin;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencallback.audit.AuditBook;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.console.Roles;
import org.opencallback.problem.ConflictException;
import org.opencallback.problem.RefusedException;
import org.opencallback.problem.RefusedException.Problem;

/** What the tables have in common that have one row, which is only ever changed. */
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public abstract class SingleRow<T> {

  /** Identifier of the only row. */
  private static final long ONLY = 1;

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @Resource Validator validator;

  @EJB ConfigurationBean configuration;

  abstract Class<T> type();

  /** Brings what was typed into its normal form, before it is validated. */
  void normalise(T row) {}

  /** Changes a valid row just before it is stored. */
  void prepare(T row) {}

  /** Adds what is wrong with the row beyond its own fields. */
  abstract void check(T row, List<Problem> problems);

  /** The row as stored. */
  public T load() {
    return em.find(type(), ONLY);
  }

  /**
   * Stores the changed row.
   *
   * @return the row as stored, to be used from now on
   * @throws RefusedException if it is not valid, or was changed by somebody else meanwhile
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public T save(T row) {
    normalise(row);
    List<Problem> problems = new ArrayList<>(violations(row));
    if (problems.isEmpty()) {
      check(row, problems);
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    prepare(row);
    try {
      AuditBook.Snapshot before = AuditBook.of(load());
      T merged = em.merge(row);
      em.flush();
      new AuditBook(em, Clock.systemUTC()).stored(before, merged, ONLY);
      configuration.changed();
      return merged;
    } catch (OptimisticLockException e) {
      throw new ConflictException("", "somebody else has changed the settings: load them again");
    }
  }

  private List<Problem> violations(T row) {
    return validator.validate(row).stream()
        .map(v -> new Problem(v.getPropertyPath().toString(), v.getMessage()))
        .sorted(Comparator.comparing(Problem::field))
        .toList();
  }
}
