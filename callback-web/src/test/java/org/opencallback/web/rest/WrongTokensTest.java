package org.opencallback.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WrongTokensTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private final WrongTokens wrong = new WrongTokens();

  private boolean present(String address, int times, Instant at) {
    boolean tooMany = false;
    for (int i = 0; i < times; i++) {
      tooMany = wrong.areTooMany(address, at);
    }
    return tooMany;
  }

  @Test
  void permitsMistakesAndNoGuessing() {
    assertThat(present("192.0.2.1", WrongTokens.PERMITTED, NOW)).isFalse();
    assertThat(present("192.0.2.1", 1, NOW)).isTrue();
    assertThat(present("192.0.2.2", 1, NOW)).as("somebody else").isFalse();
  }

  @Test
  void forgetsAfterAWhile() {
    present("192.0.2.1", WrongTokens.PERMITTED + 1, NOW);
    assertThat(present("192.0.2.1", 1, NOW.plus(WrongTokens.WITHIN).minusMillis(1))).isTrue();
    assertThat(present("192.0.2.1", 1, NOW.plus(WrongTokens.WITHIN))).isFalse();
  }

  @Test
  void remembersABoundedNumberOfAddresses() {
    present("192.0.2.1", WrongTokens.PERMITTED + 1, NOW);
    for (int i = 0; i < 10_000; i++) {
      wrong.areTooMany("2001:db8::" + i, NOW);
    }
    assertThat(present("192.0.2.1", 1, NOW)).isFalse();
  }
}
