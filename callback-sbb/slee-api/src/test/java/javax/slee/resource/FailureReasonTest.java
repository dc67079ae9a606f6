package javax.slee.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureReasonTest {

  @ParameterizedTest
  @ValueSource(ints = {0, -1, -2, -3, -4, -5})
  void isFoundByItsNumber(int number) {
    FailureReason reason = FailureReason.fromInt(number);

    assertThat(reason.toInt()).isEqualTo(number).isEqualTo(reason.getReason());
    assertThat(reason).isSameAs(FailureReason.fromInt(number)).hasSameHashCodeAs(number);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -6, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void isNotFoundByANumberOutsideTheStandard(int number) {
    assertThatThrownBy(() -> FailureReason.fromInt(number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(String.valueOf(number));
  }

  @Test
  void answersAsNamed() {
    assertThat(FailureReason.OTHER_REASON.isOtherReason()).isTrue();
    assertThat(FailureReason.EVENT_QUEUE_FULL.isEventQueueFull()).isTrue();
    assertThat(FailureReason.EVENT_QUEUE_TIMEOUT.isEventQueueTimeout()).isTrue();
    assertThat(FailureReason.SYSTEM_OVERLOAD.isSystemOverLoad()).isTrue();
    assertThat(FailureReason.EVENT_MARSHALING_ERROR.isEventMarshalingError()).isTrue();
    assertThat(FailureReason.FIRING_TRANSACTION_ROLLED_BACK.isFiringTransactionRolledBack())
        .isTrue();
    assertThat(FailureReason.EVENT_QUEUE_FULL.isOtherReason()).isFalse();
    assertThat(FailureReason.OTHER_REASON.isEventQueueFull()).isFalse();
    assertThat(FailureReason.SYSTEM_OVERLOAD).hasToString("System Overload");
    assertThat(FailureReason.FIRING_TRANSACTION_ROLLED_BACK)
        .hasToString("Firing Transaction Rolled Back");
  }

  @Test
  void leavesRoomForTheVendor() {
    FailureReason vendors = new FailureReason(7) {};

    assertThat(vendors)
        .isEqualTo(new FailureReason(7) {})
        .isNotEqualTo(FailureReason.OTHER_REASON)
        .hasToString("Vendor Reason 7");
  }
}
