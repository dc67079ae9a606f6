package org.opencallback.tests.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Directory.row;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.opencallback.network.Carrier;
import org.opencallback.network.Destination;
import org.opencallback.network.FreePorts;
import org.opencallback.network.IncomingCall;
import org.opencallback.network.Mobile;
import org.opencallback.network.TriggerCall;
import org.opencallback.network.sip.Trace;
import org.opencallback.tests.harness.Directory.Row;

/**
 * A corner of the exchange for one test class, with numbers that no other has: two trunks to
 * carriers at addresses of their own, an access number, an extension with a mobile, and routes to
 * destinations outside and inside.
 *
 * <p>The exchange rings for 300 ms and calls back after 300 ms here, unless a test says otherwise,
 * so that a test takes seconds.
 */
public final class Scene implements AutoCloseable {

  /** How long the trigger rings here. */
  public static final Duration RING = Duration.ofMillis(300);

  /** How long after that the callback comes here. */
  public static final Duration DELAY = Duration.ofMillis(300);

  /** How long is waited for something that should come soon, on a machine that may be busy. */
  public static final Duration SOON = Duration.ofSeconds(15);

  private final Directory directory;
  private final int number;
  private final Trace trace = Trace.recording();
  private final Carrier carrier;
  private final Carrier reserve;
  private final long trunk;
  private final long reserveTrunk;
  private final long extension;
  private final long accessNumber;
  private final AtomicInteger mobiles = new AtomicInteger(-1);
  private volatile long mobile;

  /**
   * Writes a scene into a server's directory. The server knows its trunks and its access number
   * after {@link Directory#settle}.
   *
   * @param number 1 to 250, tells scenes of a server apart
   * @param access columns of the access number that differ from the scene's usual ones
   * @param trunks columns of both trunks that differ
   */
  public Scene(
      Directory directory, InetSocketAddress exchange, int number, Row access, Row trunks) {
    this.directory = directory;
    this.number = number;
    this.carrier = Carrier.open(own(1), exchange, trace);
    this.reserve = Carrier.open(own(2), exchange, trace);
    this.trunk = directory.trunk("carrier " + number, carrier.address(), trunks);
    this.reserveTrunk = directory.trunk("reserve " + number, reserve.address(), trunks);
    this.extension =
        directory.extension(extensionNumber(), row("presented_number", presentedToB()));
    nextMobile();
    this.accessNumber =
        directory.accessNumber(
            accessNumber(),
            row("ring_time_ms", RING.toMillis())
                .and("delay_ms", DELAY.toMillis())
                .and("presented_number", presentedToA())
                .and("retry_delay_ms", 1_000)
                .and(access));
    directory.route(numbered("+48601", ""), List.of(trunk, reserveTrunk));
    directory.route(numbered("+48222", ""), List.of(trunk, reserveTrunk));
    directory.route(colleagueNumber(), List.of(trunk));
    directory.extension(colleagueNumber(), row());
  }

  private InetSocketAddress own(int host) {
    return new InetSocketAddress("127.10.%d.%d".formatted(number, host), FreePorts.one());
  }

  private String numbered(String prefix, String rest) {
    return "%s%03d%s".formatted(prefix, number, rest);
  }

  /** The first trunk's other side. */
  public Carrier carrier() {
    return carrier;
  }

  /** The second trunk's other side, which the exchange tries when the first one fails. */
  public Carrier reserve() {
    return reserve;
  }

  /** Everything that both carriers sent and received. */
  public Trace trace() {
    return trace;
  }

  /**
   * Registers another mobile, which is the scene's from now on: so that a test does not meet the
   * job of the test before it.
   */
  public void nextMobile() {
    int index = mobiles.incrementAndGet();
    mobile = directory.mobile(mobileNumber(index), extension, row());
  }

  /** Registers so many mobiles besides: those from {@link #mobileNumber(int) number} 1 on. */
  public void moreMobiles(int count) {
    directory.mobiles(
        IntStream.rangeClosed(1, count).mapToObj(this::mobileNumber).toList(), extension);
  }

  /** The registered mobile's number. */
  public String mobileNumber() {
    return mobileNumber(mobiles.get());
  }

  /** One of a thousand mobiles' numbers; only the first ones are registered. */
  public String mobileNumber(int index) {
    return numbered("+48601", "%03d".formatted(index));
  }

  /** The registered mobile at its carrier. */
  public Mobile mobile() {
    return carrier.mobile(mobileNumber());
  }

  /** The number that the mobile rings. */
  public String accessNumber() {
    return numbered("+48225", "000");
  }

  /** The extension that pays. */
  public String extensionNumber() {
    return numbered("1", "");
  }

  /** Another extension, behind the first trunk. */
  public String colleagueNumber() {
    return numbered("2", "");
  }

  /** The number that the mobile sees when it is called back. */
  public String presentedToA() {
    return numbered("+48223", "000");
  }

  /** The number that the destination sees. */
  public String presentedToB() {
    return numbered("+48224", "000");
  }

  /** A telephone outside, in E.164. */
  public String destinationNumber() {
    return numbered("+48222", "000");
  }

  /** What the user dials to reach it: outside line, national number. */
  public String dialledNumber() {
    return "0" + destinationNumber().substring("+48".length());
  }

  /** The telephone outside. */
  public Destination destination() {
    return carrier.destination(destinationNumber());
  }

  /** The directory, to change rows of this scene. */
  public Directory directory() {
    return directory;
  }

  /** Row of the first trunk. */
  public long trunkId() {
    return trunk;
  }

  /** Row of the second trunk. */
  public long reserveTrunkId() {
    return reserveTrunk;
  }

  /** Row of the extension. */
  public long extensionId() {
    return extension;
  }

  /** Row of the mobile. */
  public long mobileId() {
    return mobile;
  }

  /** Row of the access number. */
  public long accessNumberId() {
    return accessNumber;
  }

  /** The mobile rings and is refused. */
  public TriggerCall trigger() {
    TriggerCall trigger = mobile().trigger(accessNumber());
    trigger.awaitFinal();
    return trigger;
  }

  /** The mobile rings, is refused and is called back; the callback has not been answered yet. */
  public IncomingCall callback() {
    trigger();
    return mobile().expectCall(SOON);
  }

  /** The mobile has been called back, has answered and hears the dial tone. */
  public IncomingCall dialTone() {
    IncomingCall a = callback();
    a.ring().answer();
    a.audio().heard().awaitTone(425, SOON);
    return a;
  }

  /** The jobs of this scene's present mobile, the oldest first. */
  public List<Map<String, Object>> jobs() {
    return directory.query(
        "select * from callback_request where caller = ? order by id", mobileNumber());
  }

  /** Waits until the present mobile's only job has that status: soon, or as soon after a time. */
  public void awaitJob(String status, Duration after) {
    Awaitility.await("the job's end")
        .atMost(after.plus(SOON))
        .untilAsserted(
            () -> assertThat(jobs()).extracting(job -> job.get("status")).containsExactly(status));
  }

  /** The same, soon. */
  public void awaitJob(String status) {
    awaitJob(status, Duration.ZERO);
  }

  /** The jobs of all mobiles that rang this scene's access number, the oldest first. */
  public List<Map<String, Object>> allJobs() {
    return directory.query(
        "select * from callback_request where access_number_id = ? order by id", accessNumber);
  }

  /** The refusals of calls to this scene's access number since a moment, the oldest first. */
  public List<Map<String, Object>> refusals(Instant since) {
    return directory.query(
        "select * from trigger_refusal where called = ? and refused_at_ms >= ? order by id",
        accessNumber(),
        since.toEpochMilli());
  }

  @Override
  public void close() {
    carrier.close();
    reserve.close();
  }
}
