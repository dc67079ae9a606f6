package org.opencallback.media.embedded.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opencallback.media.MediaException;

class PortPoolTest {

  private final int portMin = ThreadLocalRandom.current().nextInt(15_000, 30_000) & ~1;
  private long now = 1_000_000;
  private final PortPool pool =
      new PortPool(InetAddress.getLoopbackAddress(), portMin, portMin + 9, () -> now);
  private final java.util.List<PortPair> open = new java.util.ArrayList<>();

  private PortPair take() throws MediaException {
    PortPair pair = pool.open();
    open.add(pair);
    return pair;
  }

  private void giveBack(PortPair pair) throws IOException {
    open.remove(pair);
    pool.close(pair);
  }

  @AfterEach
  void closeAll() throws IOException {
    for (PortPair pair : open) {
      pool.close(pair);
    }
  }

  /** RFC 3550 §11. */
  @Test
  void bindsAnEvenPortAndTheOddOneAboveIt() throws Exception {
    PortPair pair = take();
    assertThat(pair.port() % 2).isZero();
    assertThat(pair.rtp().socket().getLocalPort()).isEqualTo(pair.port());
    assertThat(pair.rtcp().socket().getLocalPort()).isEqualTo(pair.port() + 1);
    assertThat(pool.inUse()).isEqualTo(1);
    assertThat(pool.total()).isEqualTo(5);
  }

  @Test
  void staysWithinItsRange() {
    PortPool odd = new PortPool(InetAddress.getLoopbackAddress(), 20_001, 20_006, () -> now);
    assertThat(odd.total()).isEqualTo(2); // 20002-20003, 20004-20005
  }

  @Test
  void doesNotHandOutAPairThatWasJustGivenBack() throws Exception {
    int first = take().port();
    giveBack(open.get(0));
    for (int i = 0; i < 4; i++) {
      assertThat(take().port()).isNotEqualTo(first);
    }
    assertThatThrownBy(this::take)
        .isInstanceOfSatisfying(
            MediaException.class,
            e -> assertThat(e.reason()).isEqualTo(MediaException.Reason.NO_RESOURCE));
    now += PortPool.REST_NANOS;
    assertThat(take().port()).isEqualTo(first);
  }

  @Test
  void skipsPortsThatSomebodyElseHolds() throws Exception {
    try (DatagramSocket other = new DatagramSocket(portMin + 1, InetAddress.getLoopbackAddress())) {
      assertThat(other.isBound()).isTrue();
      assertThat(take().port()).isNotEqualTo(portMin);
    }
  }

  @Test
  void freesBothPorts() throws Exception {
    int port = take().port();
    giveBack(open.get(0));
    assertThat(pool.inUse()).isZero();
    InetAddress address = InetAddress.getLoopbackAddress();
    try (DatagramSocket rtp = new DatagramSocket(port, address);
        DatagramSocket rtcp = new DatagramSocket(port + 1, address)) {
      assertThat(rtp.isBound() && rtcp.isBound()).isTrue();
    }
  }
}
