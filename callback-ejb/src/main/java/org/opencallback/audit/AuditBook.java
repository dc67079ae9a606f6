package org.opencallback.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.opencallback.audit.AuditEntry.Subject;
import org.opencallback.persistence.StoredEntity;

/**
 * Writes changes down, in the transaction that makes them: what is rolled back has no entry, and
 * what cannot be written down is not done.
 */
public final class AuditBook {

  private final EntityManager em;
  private final Clock clock;

  public AuditBook(EntityManager em, Clock clock) {
    this.em = em;
    this.clock = clock;
  }

  /** A row before it is changed; null for a new one. To be made before anything is merged. */
  public static Snapshot of(Object row) {
    return new Snapshot(row == null ? FieldList.none() : FieldList.of(row));
  }

  /** A row's fields at one moment. */
  public static final class Snapshot {
    private final FieldList fields;

    private Snapshot(FieldList fields) {
      this.fields = fields;
    }
  }

  /** A row was stored; nothing is written when no field has changed. */
  public void stored(Snapshot before, Object row, Long id) {
    FieldList now = FieldList.of(row);
    if (before.fields.isEmpty()) {
      write(AuditAction.CREATED, subject(row, id, "", now.text()));
      return;
    }
    FieldList changed = now.changedIn(before.fields);
    if (!changed.isEmpty()) {
      String old = before.fields.changedIn(now).text();
      write(AuditAction.CHANGED, subject(row, id, old, changed.text()));
    }
  }

  /** A row was deleted. */
  public void deleted(Snapshot before, Object row, Long id) {
    write(AuditAction.DELETED, subject(row, id, before.fields.text(), ""));
  }

  /** Something was done with records that are no rows of the configuration. */
  public void done(AuditAction action, String what, String details) {
    write(action, new Subject(what, null, "", "", details));
  }

  private void write(AuditAction action, Subject subject) {
    em.persist(new AuditEntry(clock.instant(), Author.current(), action, subject));
  }

  private static Subject subject(Object row, Long id, String before, String after) {
    String name = row instanceof StoredEntity stored ? FieldList.named(stored) : "";
    return new Subject(row.getClass().getSimpleName(), id, name, before, after);
  }
}
