package org.opencallback.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Something that is still to be posted to the webhook: a row of the outbox, which goes when it has
 * arrived.
 */
@Entity
@Table(name = "delivery")
public class Delivery {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "alert_seq")
  @SequenceGenerator(
      name = "alert_seq",
      sequenceName = "alert_seq",
      initialValue = 100,
      allocationSize = 50)
  private Long id;

  private String event;

  private String body;

  @Column(name = "created_at_ms")
  private Instant createdAt;

  @Column(name = "next_at_ms")
  private Instant nextAt;

  private int attempts;

  /** For JPA. */
  protected Delivery() {}

  Delivery(String event, String body, Instant now) {
    this.event = event;
    this.body = body;
    this.createdAt = now;
    this.nextAt = now;
  }

  Long id() {
    return id;
  }

  String event() {
    return event;
  }

  String body() {
    return body;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant nextAt() {
    return nextAt;
  }

  int attempts() {
    return attempts;
  }
}
