package org.opencallback.alerts;

import org.opencallback.outbox.Content;

/** What is told of an alert. */
final class AlertNews {

  /** What the alert is called in a message. */
  static final String SUBJECT = "alert";

  private AlertNews() {}

  static Content of(Alert alert) {
    return new Content()
        .put("id", alert.getId())
        .put("kind", alert.getKind())
        .put("subject", alert.getSubject())
        .put("detail", alert.getDetail())
        .put("raisedAt", alert.getRaisedAt())
        .put("clearedAt", alert.getClearedAt());
  }
}
