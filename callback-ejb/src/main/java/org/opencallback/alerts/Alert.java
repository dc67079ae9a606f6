package org.opencallback.alerts;

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

/** Something that somebody should look at, or should have looked at. */
@Entity
@Table(name = "alert")
public class Alert {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "alert_seq")
  @SequenceGenerator(
      name = "alert_seq",
      sequenceName = "alert_seq",
      initialValue = 100,
      allocationSize = 50)
  private Long id;

  @Enumerated(EnumType.STRING)
  private AlertKind kind;

  private String subject;

  private String detail;

  @Column(name = "raised_at_ms")
  private Instant raisedAt;

  @Column(name = "cleared_at_ms")
  private Instant clearedAt;

  @Column(name = "open_key")
  private String openKey;

  /** For JPA. */
  protected Alert() {}

  Alert(Condition condition, String node, Instant raisedAt) {
    this.kind = condition.kind();
    this.subject = condition.subject();
    this.detail = condition.detail();
    this.raisedAt = raisedAt;
    this.openKey = condition.key(node);
  }

  public Long getId() {
    return id;
  }

  public AlertKind getKind() {
    return kind;
  }

  /** What it is about, such as a trunk; empty for the exchange. */
  public String getSubject() {
    return subject;
  }

  /** For people; empty when there is no more to say. */
  public String getDetail() {
    return detail;
  }

  public Instant getRaisedAt() {
    return raisedAt;
  }

  /** When it was over; null while it is not. */
  public Instant getClearedAt() {
    return clearedAt;
  }

  String openKey() {
    return openKey;
  }

  /** Whether a node can tell that it is over. */
  boolean isSeenBy(String node) {
    return !kind.isLocal() || openKey.endsWith("@" + node);
  }

  void describe(String now) {
    this.detail = now;
  }

  void clear(Instant at) {
    this.clearedAt = at;
    this.openKey = null;
  }
}
