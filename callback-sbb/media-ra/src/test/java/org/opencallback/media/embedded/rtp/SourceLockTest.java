package org.opencallback.media.embedded.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class SourceLockTest {

  private static final InetSocketAddress ANNOUNCED = new InetSocketAddress("192.0.2.1", 4000);
  private static final InetSocketAddress NAT = new InetSocketAddress("198.51.100.1", 61_000);
  private static final InetSocketAddress STRANGER = new InetSocketAddress("203.0.113.66", 6666);

  private final SourceLock lock = new SourceLock();
  private long nanos = Long.MAX_VALUE - 1; // System.nanoTime may overflow

  @Test
  void acceptsNobodyBeforeThePeerIsKnown() {
    assertThat(lock.accepts(ANNOUNCED, nanos)).isFalse();
    assertThat(lock.target()).isNull();
  }

  @Test
  void sendsToTheAnnouncedAddressUntilSomethingComes() {
    lock.announce(ANNOUNCED, nanos);
    assertThat(lock.target()).isEqualTo(ANNOUNCED);
  }

  @Test
  void dropsStrangersOnceTheAnnouncedAddressHasSpoken() {
    lock.announce(ANNOUNCED, nanos);
    assertThat(lock.accepts(ANNOUNCED, nanos)).isTrue();
    assertThat(lock.accepts(STRANGER, nanos)).isFalse();
    assertThat(lock.accepts(ANNOUNCED, nanos)).isTrue();
    assertThat(lock.target()).isEqualTo(ANNOUNCED);
  }

  @Test
  void followsTheFirstSourceWhileTheAnnouncedOneIsSilent() {
    lock.announce(ANNOUNCED, nanos);
    assertThat(lock.accepts(NAT, nanos)).isTrue();
    assertThat(lock.target()).isEqualTo(NAT);
    assertThat(lock.accepts(STRANGER, nanos)).isFalse();
  }

  @Test
  void comesBackToTheAnnouncedAddressForGood() {
    lock.announce(ANNOUNCED, nanos);
    assertThat(lock.accepts(STRANGER, nanos)).isTrue();
    assertThat(lock.accepts(ANNOUNCED, nanos)).isTrue();
    assertThat(lock.accepts(STRANGER, nanos)).isFalse();
    assertThat(lock.target()).isEqualTo(ANNOUNCED);
  }

  @Test
  void forgetsTheSourceWhenThePeerMoves() {
    lock.announce(ANNOUNCED, nanos);
    lock.accepts(ANNOUNCED, nanos);
    lock.announce(NAT, nanos);
    assertThat(lock.target()).isEqualTo(NAT);
    assertThat(lock.accepts(NAT, nanos)).isTrue();
    assertThat(lock.accepts(ANNOUNCED, nanos)).isFalse();
  }

  /** What is still on its way when the peer moves does not say where the peer is. */
  @Test
  void takesNoStragglerFromTheOldAddressForThePeer() {
    lock.announce(ANNOUNCED, nanos);
    lock.accepts(ANNOUNCED, nanos);
    lock.announce(NAT, nanos);
    nanos += SourceLock.STRAGGLERS_NANOS - 1;
    assertThat(lock.accepts(ANNOUNCED, nanos)).isFalse();
    assertThat(lock.target()).isEqualTo(NAT);
  }

  /** A peer behind a NAT, which says a new address and sends from the old one all the same. */
  @Test
  void takesTheOldAddressAgainWhenNothingElseIsHeardForAWhile() {
    lock.announce(ANNOUNCED, nanos);
    lock.accepts(STRANGER, nanos);
    lock.announce(NAT, nanos);
    assertThat(lock.accepts(STRANGER, nanos)).isFalse();
    nanos += SourceLock.STRAGGLERS_NANOS;
    assertThat(lock.accepts(STRANGER, nanos)).isTrue();
  }

  /** A session refresh is no move. */
  @Test
  void hearsThePeerWithoutAPauseWhenItSaysTheSameAddressAgain() {
    lock.announce(ANNOUNCED, nanos);
    lock.accepts(NAT, nanos);
    lock.announce(ANNOUNCED, nanos);
    assertThat(lock.accepts(NAT, nanos)).isTrue();
  }
}
