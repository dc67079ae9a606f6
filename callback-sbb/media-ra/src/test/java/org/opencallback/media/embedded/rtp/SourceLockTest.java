package org.opencallback.media.embedded.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class SourceLockTest {

  private static final InetSocketAddress ANNOUNCED = new InetSocketAddress("192.0.2.1", 4000);
  private static final InetSocketAddress NAT = new InetSocketAddress("198.51.100.1", 61_000);
  private static final InetSocketAddress STRANGER = new InetSocketAddress("203.0.113.66", 6666);

  private final SourceLock lock = new SourceLock();

  @Test
  void acceptsNobodyBeforeThePeerIsKnown() {
    assertThat(lock.accepts(ANNOUNCED)).isFalse();
    assertThat(lock.target()).isNull();
  }

  @Test
  void sendsToTheAnnouncedAddressUntilSomethingComes() {
    lock.announce(ANNOUNCED);
    assertThat(lock.target()).isEqualTo(ANNOUNCED);
  }

  @Test
  void dropsStrangersOnceTheAnnouncedAddressHasSpoken() {
    lock.announce(ANNOUNCED);
    assertThat(lock.accepts(ANNOUNCED)).isTrue();
    assertThat(lock.accepts(STRANGER)).isFalse();
    assertThat(lock.accepts(ANNOUNCED)).isTrue();
    assertThat(lock.target()).isEqualTo(ANNOUNCED);
  }

  @Test
  void followsTheFirstSourceWhileTheAnnouncedOneIsSilent() {
    lock.announce(ANNOUNCED);
    assertThat(lock.accepts(NAT)).isTrue();
    assertThat(lock.target()).isEqualTo(NAT);
    assertThat(lock.accepts(STRANGER)).isFalse();
  }

  @Test
  void comesBackToTheAnnouncedAddressForGood() {
    lock.announce(ANNOUNCED);
    assertThat(lock.accepts(STRANGER)).isTrue();
    assertThat(lock.accepts(ANNOUNCED)).isTrue();
    assertThat(lock.accepts(STRANGER)).isFalse();
    assertThat(lock.target()).isEqualTo(ANNOUNCED);
  }

  @Test
  void forgetsTheSourceWhenThePeerMoves() {
    lock.announce(ANNOUNCED);
    lock.accepts(ANNOUNCED);
    lock.announce(NAT);
    assertThat(lock.target()).isEqualTo(NAT);
    assertThat(lock.accepts(NAT)).isTrue();
    assertThat(lock.accepts(ANNOUNCED)).isFalse();
  }
}
