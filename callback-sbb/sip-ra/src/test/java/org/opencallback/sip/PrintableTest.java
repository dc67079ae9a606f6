package org.opencallback.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void keepsAnOrdinaryLine() {
    assertThat(Printable.line("no Via: INVITE")).isEqualTo("no Via: INVITE");
  }

  /** A peer must not be able to write lines of its own into the log. */
  @Test
  void makesOneLineOfSeveral() {
    assertThat(Printable.line("a\r\nERROR forged\u001b[0m")).isEqualTo("a  ERROR forged [0m");
  }

  @Test
  void cutsWhatIsTooLong() {
    assertThat(Printable.line("x".repeat(1000))).hasSize(201).endsWith("…");
  }
}
