package org.opencallback.admin;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencallback.audit.AuditBook;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.console.Roles;
import org.opencallback.persistence.StoredEntity;
import org.opencallback.problem.ConflictException;
import org.opencallback.problem.RefusedException;
import org.opencallback.problem.RefusedException.Problem;

/** What all tables of the configuration have in common: list, find, save, delete. */
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public abstract class RowBook<T extends StoredEntity> {

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @Resource Validator validator;

  @EJB ConfigurationBean configuration;

  abstract Listing<T> listing();

  /** Brings what was typed into its normal form, before it is validated. */
  void normalise(T row) {}

  /** Adds what is wrong with a row beyond its own fields. */
  void check(T row, List<Problem> problems) {}

  /** Changes a valid row just before it is stored. */
  void prepare(T row) {}

  /** Adds why a row cannot be deleted. */
  void checkDeletion(T row, List<Problem> problems) {}

  /** One page of the rows. */
  public List<T> page(PageRequest page) {
    return listing().page(em, page);
  }

  /** How many rows a filter leaves. */
  public long count(String filter) {
    return listing().count(em, filter);
  }

  /** Whether there is any row: quick however many there are. */
  public boolean isAny() {
    return !em.createQuery(
            "select r.id from " + listing().type().getSimpleName() + " r", Long.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  public Optional<T> find(long id) {
    return Optional.ofNullable(em.find(listing().type(), id));
  }

  /**
   * Stores a new or changed row.
   *
   * @return the row as stored, to be used from now on
   * @throws RefusedException if the row is not valid, or was changed by somebody else meanwhile
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
    return stored(row);
  }

  /**
   * Deletes a row. A row that is not there any more is left alone.
   *
   * @throws RefusedException if the row is in use
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void delete(long id) {
    T row = em.find(listing().type(), id);
    if (row == null) {
      return;
    }
    List<Problem> problems = new ArrayList<>();
    checkDeletion(row, problems);
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    AuditBook.Snapshot snapshot = AuditBook.of(row);
    em.remove(row);
    flush();
    audit().deleted(snapshot, row, id);
    configuration.changed();
  }

  private T stored(T row) {
    try {
      // a copy, so that the form's row stays new when it is refused
      T before = row.getId() == null ? null : em.find(listing().type(), row.getId());
      AuditBook.Snapshot snapshot = AuditBook.of(before);
      T merged = em.merge(row);
      em.flush();
      audit().stored(snapshot, merged, merged.getId());
      configuration.changed();
      return merged;
    } catch (PersistenceException | IllegalArgumentException e) {
      throw refused(e);
    }
  }

  private AuditBook audit() {
    return new AuditBook(em, Clock.systemUTC());
  }

  private void flush() {
    try {
      em.flush();
    } catch (PersistenceException e) {
      throw refused(e);
    }
  }

  private static RefusedException refused(RuntimeException e) {
    if (e instanceof OptimisticLockException || e instanceof IllegalArgumentException) {
      return new ConflictException("", "somebody else has changed or deleted it: load it again");
    }
    return Constraints.refusal(e);
  }

  private List<Problem> violations(T row) {
    return validator.validate(row).stream()
        .sorted(Comparator.comparing(v -> v.getPropertyPath().toString()))
        .map(RowBook::problem)
        .toList();
  }

  private static Problem problem(ConstraintViolation<?> violation) {
    return new Problem(violation.getPropertyPath().toString(), violation.getMessage());
  }

  final String typed(String number) {
    return configuration.typed(number);
  }

  final boolean exists(String jpql, Object parameter) {
    return !em.createQuery(jpql)
        .setParameter(1, parameter)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
