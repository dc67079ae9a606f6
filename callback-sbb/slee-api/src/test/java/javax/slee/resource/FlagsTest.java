package javax.slee.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlagsTest {

  @Test
  void setsAndTestsEachEventFlagAlone() {
    assertThat(EventFlags.hasSleeMayMarshal(EventFlags.setSleeMayMarshal(0))).isTrue();
    assertThat(EventFlags.setSleeMayMarshal(0)).isEqualTo(EventFlags.SLEE_MAY_MARSHAL);
    assertThat(EventFlags.setRequestProcessingSuccessfulCallback(0)).isEqualTo(32);
    assertThat(EventFlags.setRequestProcessingFailedCallback(0)).isEqualTo(64);
    assertThat(EventFlags.setRequestEventReferenceReleasedCallback(0)).isEqualTo(128);
    assertThat(EventFlags.setSbbProcessedEvent(0)).isEqualTo(256);
    assertThat(EventFlags.setSbbProcessedEvent(32)).isEqualTo(288);

    assertThat(EventFlags.hasRequestProcessingSuccessfulCallback(32)).isTrue();
    assertThat(EventFlags.hasRequestProcessingSuccessfulCallback(~32)).isFalse();
    assertThat(EventFlags.hasRequestProcessingFailedCallback(64)).isTrue();
    assertThat(EventFlags.hasRequestProcessingFailedCallback(~64)).isFalse();
    assertThat(EventFlags.hasRequestEventReferenceReleasedCallback(128)).isTrue();
    assertThat(EventFlags.hasRequestEventReferenceReleasedCallback(~128)).isFalse();
    assertThat(EventFlags.hasSbbProcessedEvent(256)).isTrue();
    assertThat(EventFlags.hasSbbProcessedEvent(~256)).isFalse();
    assertThat(EventFlags.hasSleeMayMarshal(~16)).isFalse();
  }

  @Test
  void setsAndTestsEachActivityFlagAlone() {
    assertThat(ActivityFlags.setSleeMayMarshal(0)).isEqualTo(1);
    assertThat(ActivityFlags.setRequestEndedCallback(1)).isEqualTo(3);
    assertThat(ActivityFlags.setRequestSleeActivityGCCallback(0)).isEqualTo(4);

    assertThat(ActivityFlags.hasSleeMayMarshal(1)).isTrue();
    assertThat(ActivityFlags.hasSleeMayMarshal(~1)).isFalse();
    assertThat(ActivityFlags.hasRequestEndedCallback(2)).isTrue();
    assertThat(ActivityFlags.hasRequestEndedCallback(~2)).isFalse();
    assertThat(ActivityFlags.hasRequestSleeActivityGCCallback(4)).isTrue();
    assertThat(ActivityFlags.hasRequestSleeActivityGCCallback(~4)).isFalse();
  }

  @Test
  void tellsTheBitsOfTheStandardFromThoseOfTheVendor() {
    assertThat(EventFlags.hasNoFlags(0)).isTrue();
    assertThat(EventFlags.hasNoFlags(16)).isFalse();
    assertThat(EventFlags.hasStandardFlags(1)).isTrue();
    assertThat(EventFlags.hasStandardFlags(1 << 24)).isFalse();
    assertThat(EventFlags.hasVendorFlags(1 << 31)).isTrue();
    assertThat(EventFlags.hasVendorFlags(1 << 23)).isFalse();
    assertThat(ActivityFlags.hasNoFlags(0)).isTrue();
    assertThat(ActivityFlags.hasNoFlags(1)).isFalse();
    assertThat(ActivityFlags.hasStandardFlags(1 << 23)).isTrue();
    assertThat(ActivityFlags.hasStandardFlags(1 << 24)).isFalse();
    assertThat(ActivityFlags.hasVendorFlags(1 << 24)).isTrue();
    assertThat(ActivityFlags.hasVendorFlags(4)).isFalse();
    assertThat(ActivityFlags.hasFlags(6, 3)).isTrue();
    assertThat(ActivityFlags.hasFlags(6, 1)).isFalse();
  }

  @Test
  void namesTheBits() {
    assertThat(EventFlags.toString(0)).isEqualTo("NO_FLAGS");
    assertThat(EventFlags.toString(16 | 64))
        .isEqualTo("SLEE_MAY_MARSHAL|REQUEST_PROCESSING_FAILED_CALLBACK");
    assertThat(EventFlags.toString(256 | 0x1000000)).isEqualTo("SBB_PROCESSED_EVENT|0x1000000");
    assertThat(ActivityFlags.toString(0)).isEqualTo("NO_FLAGS");
    assertThat(ActivityFlags.toString(7))
        .isEqualTo(
            "SLEE_MAY_MARSHAL|REQUEST_ENDED_CALLBACK|REQUEST_ACTIVITY_UNREFERENCED_CALLBACK");
    assertThat(ActivityFlags.toString(0x80000000)).isEqualTo("0x80000000");
  }
}
