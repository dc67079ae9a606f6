package org.opencallback.slee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.testing.SoakModel;

/** The short form of {@link Soak}. */
final class SoakTest {

  private static final int EVENTS = 20_000;
  private static final Logger CONTAINER = Logger.getLogger("org.opencallback.slee");

  private Level before;

  @BeforeEach
  void beQuiet() {
    before = CONTAINER.getLevel();
    CONTAINER.setLevel(Level.OFF); // thousands of exceptions are asked for
  }

  @AfterEach
  void forget() {
    CONTAINER.setLevel(before);
    SoakModel.clear();
  }

  @Test
  void eachEventIsHandledOnceAndInOrderAndNothingIsLeft() throws Exception {
    boolean clean = Soak.run(EVENTS, 7);
    assertThat(SoakModel.wrong()).isEmpty();
    assertThat(SoakModel.handled()).isEqualTo(EVENTS);
    assertThat(clean).isTrue();
  }
}
