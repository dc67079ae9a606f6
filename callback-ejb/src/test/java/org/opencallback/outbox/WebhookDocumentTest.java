package org.opencallback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.opencallback.subscription.OutboxEvent;
import org.opencallback.testing.WebhookDocument;

class WebhookDocumentTest {

  @Test
  void everyEventIsDescribed() {
    assertThat(WebhookDocument.examples().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(OutboxEvent.values()).map(OutboxEvent::name).toList());
  }
}
