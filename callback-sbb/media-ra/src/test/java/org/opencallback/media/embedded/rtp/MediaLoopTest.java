package org.opencallback.media.embedded.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a loop whose selector fails: calls in progress depend on it. */
class MediaLoopTest {

  private static final int NEVER = Integer.MAX_VALUE;

  private final List<Throwable> problems = new CopyOnWriteArrayList<>();
  private DatagramChannel ours;
  private DatagramChannel peers;
  private final List<MediaLoop> loops = new ArrayList<>();

  @BeforeEach
  void openSockets() throws Exception {
    ours = open();
    peers = open();
  }

  private static DatagramChannel open() throws Exception {
    DatagramChannel channel = DatagramChannel.open();
    channel.configureBlocking(false);
    return channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private MediaLoop loopWith(int refusals) throws Exception {
    MediaLoop loop =
        new MediaLoop("media", new MediaCounters(), problems::add, new FailingSelectors(refusals));
    loops.add(loop);
    return loop;
  }

  @AfterEach
  void close() throws Exception {
    loops.forEach(loop -> loop.stop(TimeUnit.SECONDS.toMillis(10)));
    ours.close();
    peers.close();
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void hearsItsSocketsAgainThroughANewSelector() throws Exception {
    CountDownLatch heard = new CountDownLatch(1);
    MediaLoop loop = loopWith(2);
    loop.receive(ours, (packet, source, nanos) -> heard.countDown());
    loop.start();
    peers.send(ByteBuffer.wrap(new byte[12]), ours.getLocalAddress());

    await(heard);
    assertThat(problems)
        .extracting(Throwable::getMessage)
        .startsWith("media gets a new selector", "too many open files")
        .filteredOn("too many open files"::equals)
        .hasSize(2);
    assertThat(problems.get(0)).hasRootCauseMessage("bad file descriptor");
  }

  @Test
  void playsOnWhileThereIsNoSelectorToBeHad() throws Exception {
    CountDownLatch played = new CountDownLatch(5);
    MediaLoop loop = loopWith(NEVER);
    loop.pace((scratch, due) -> played.countDown(), 0, MediaLoop.FRAME_MS);
    loop.start();

    await(played);
    assertThat(problems).isNotEmpty();
  }
}
