package org.opencallback.alerts;

import jakarta.json.Json;
import java.time.Instant;

/** What is told of an alert. */
final class AlertText {

  private AlertText() {}

  /** JSON, as it is posted. */
  static String json(AlertEvent event, Alert alert, Instant at) {
    return Json.createObjectBuilder()
        .add("event", event.name())
        .add("at", at.toString())
        .add("id", alert.getId())
        .add("kind", alert.getKind().name())
        .add("subject", alert.getSubject())
        .add("detail", alert.getDetail())
        .add("raisedAt", alert.getRaisedAt().toString())
        .build()
        .toString();
  }
}
