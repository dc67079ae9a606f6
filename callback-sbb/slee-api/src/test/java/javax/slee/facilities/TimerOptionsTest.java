package javax.slee.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.slee.Copies;
import org.junit.jupiter.api.Test;

class TimerOptionsTest {

  @Test
  void areTransientWithTheDefaultTimeoutAndTheLastLateEvent() {
    TimerOptions options = new TimerOptions();

    assertThat(options.isPersistent()).isFalse();
    assertThat(options.getTimeout()).isZero();
    assertThat(options.getPreserveMissed()).isSameAs(TimerPreserveMissed.LAST);
  }

  @Test
  void canBeChangedAndCopied() {
    TimerOptions options = new TimerOptions(true, 500, TimerPreserveMissed.ALL);
    TimerOptions copy = new TimerOptions(options);

    assertThat(copy).isEqualTo(options).hasSameHashCodeAs(options);
    assertThat(Copies.serialised(options)).isEqualTo(options);

    copy.setTimeout(501);
    assertThat(copy).isNotEqualTo(options);
    copy.setTimeout(500);
    copy.setPersistent(false);
    assertThat(copy)
        .isNotEqualTo(options)
        .isEqualTo(new TimerOptions(500, TimerPreserveMissed.ALL));
    copy.setPreserveMissed(TimerPreserveMissed.NONE);
    assertThat(copy)
        .hasToString("TimerOptions[persistent=false,timeout=500,preserveMissed=None]")
        .isNotEqualTo("anything else");
  }

  @Test
  void refuseANegativeTimeout() {
    assertThatThrownBy(() -> new TimerOptions(-1, TimerPreserveMissed.ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> new TimerOptions().setTimeout(-2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-2");
  }

  @Test
  void refuseToLeaveLateEventsUndecided() {
    assertThatThrownBy(() -> new TimerOptions(0, null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new TimerOptions().setPreserveMissed(null))
        .isInstanceOf(NullPointerException.class);
  }
}
