package org.opencallback.outbox;

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
import org.opencallback.subscription.Channel;
import org.opencallback.subscription.OutboxEvent;

/**
 * A message that is still to be brought to its receiver: a row of the outbox, which goes when it
 * has arrived.
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

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private String event;

  private String body;

  @Column(name = "created_at_ms")
  private Instant createdAt;

  @Column(name = "next_at_ms")
  private Instant nextAt;

  private int attempts;

  /** For JPA. */
  protected Delivery() {}

  Delivery(Channel channel, OutboxEvent event, Instant now) {
    this.channel = channel;
    this.event = event.name();
    this.createdAt = now;
    this.nextAt = now;
  }

  /** Writes the message, which says the identifier too. */
  void write(String text) {
    this.body = text;
  }

  /** The same however often it is tried: who has had it knows it by that. */
  public Long id() {
    return id;
  }

  Channel channel() {
    return channel;
  }

  /** Name of the {@link OutboxEvent}. */
  public String event() {
    return event;
  }

  /** The message, JSON. */
  public String body() {
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
