package org.opencallback.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.opencallback.trigger.RefusalReason;

class RefusalBufferTest {

  @Test
  void dropsAndCountsWhatDoesNotFit() {
    RefusalBuffer buffer = new RefusalBuffer(2);
    for (int i = 0; i < 5; i++) {
      buffer.add(refusal("call-" + i));
    }

    assertThat(buffer.takeDropped()).isEqualTo(3);
    assertThat(buffer.takeDropped()).isZero();
    assertThat(buffer.drain())
        .extracting(TriggerRefusal::getCallId)
        .containsExactly("call-0", "call-1");
    assertThat(buffer.drain()).isEmpty();
  }

  private static TriggerRefusal refusal(String callId) {
    return new TriggerRefusal(
        Instant.EPOCH,
        new TriggerRefusal.Parties(callId, null, "192.0.2.1:5060/UDP", null, null),
        RefusalReason.UNKNOWN_CALLER,
        "");
  }
}
