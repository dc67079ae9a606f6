package org.opencallback.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One change. Written once; it has no setters. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

  private static final int MOST_CHARACTERS = 8000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
  @SequenceGenerator(
      name = "audit_entry_seq",
      sequenceName = "audit_entry_seq",
      initialValue = 50,
      allocationSize = 50)
  private Long id;

  @Column(name = "at_ms", updatable = false)
  private Instant at;

  @Column(updatable = false)
  private String author;

  @Column(updatable = false)
  private String address;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private AuditAction action;

  @Column(name = "row_type", updatable = false)
  private String rowType;

  @Column(name = "row_id", updatable = false)
  private Long rowId;

  @Column(name = "row_name", updatable = false)
  private String rowName;

  @Column(name = "before_fields", updatable = false)
  private String before;

  @Column(name = "after_fields", updatable = false)
  private String after;

  /** For JPA. */
  protected AuditEntry() {}

  AuditEntry(Instant at, Author author, AuditAction action, Subject subject) {
    this.at = at;
    this.author = shortened(author.name(), 60);
    this.address = shortened(author.address(), 60);
    this.action = action;
    this.rowType = subject.type();
    this.rowId = subject.id();
    this.rowName = shortened(subject.name(), 100);
    this.before = shortened(subject.before(), MOST_CHARACTERS);
    this.after = shortened(subject.after(), MOST_CHARACTERS);
  }

  /**
   * What was changed.
   *
   * @param type name of the entity, such as {@code Trunk}
   * @param id the row; null where there is no row
   * @param name what people call the row; empty where it has no name
   * @param before fields before, one a line; empty for a new row
   * @param after fields after, one a line; empty for a deleted row
   */
  record Subject(String type, Long id, String name, String before, String after) {}

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  public Long getId() {
    return id;
  }

  public Instant getAt() {
    return at;
  }

  /** Name of the console's user, or {@code system}. */
  public String getAuthor() {
    return author;
  }

  /** Where the request came from; empty for the server itself. */
  public String getAddress() {
    return address;
  }

  public AuditAction getAction() {
    return action;
  }

  /** What kind of row, such as {@code Trunk}. */
  public String getRowType() {
    return rowType;
  }

  public Long getRowId() {
    return rowId;
  }

  /** Name or number of the row. */
  public String getRowName() {
    return rowName;
  }

  /** Fields before the change, one a line: those that changed, or all of a deleted row. */
  public String getBefore() {
    return before;
  }

  /** Fields after the change, one a line: those that changed, or all of a new row. */
  public String getAfter() {
    return after;
  }
}
