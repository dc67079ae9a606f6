package org.opencallback.network.bench;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencallback.network.Arguments;
import org.opencallback.network.bench.Flow.Stage;

/**
 * What load is made.
 *
 * @param load how much of it
 * @param times what the server is configured to
 * @param numbers who calls whom
 * @param pid process id of the server, 0 if its costs are not to be measured
 */
record BenchSettings(
    InetSocketAddress server,
    InetSocketAddress listen,
    Load load,
    Times times,
    Numbers numbers,
    long pid) {

  /** The kinds of flow. */
  enum Kind {
    /** Trigger call, and a callback that is answered and soon hung up. */
    SIGNALLING(null),
    /** Trigger call, and a callback that is refused for good: 603. */
    REFUSED(null),
    /** Callback with dial tone, digits, destination, and audio both ways. */
    COMPLETE(null),
    /** Memory is measured while all trigger calls ring; then as {@link #REFUSED}. */
    RINGING(Stage.ALERTED),
    /** Memory is measured while all callbacks are pending; then as {@link #REFUSED}. */
    PENDING(Stage.WAITING),
    /** As {@link #COMPLETE}; memory is measured while all talk. */
    TALKING(Stage.TALKING);

    private final @Nullable Stage held;

    Kind(@Nullable Stage held) {
      this.held = held;
    }

    /** Where all flows are when memory is measured; null if it is not. */
    @Nullable Stage held() {
      return held;
    }

    /** Whether callbacks are answered, and connected. */
    boolean isConnected() {
      return this == COMPLETE || this == TALKING;
    }

    /** Whether callbacks are refused. */
    boolean isRefused() {
      return this == REFUSED || this == RINGING || this == PENDING;
    }
  }

  /**
   * How many flows are started, and how fast.
   *
   * @param warmUp how long flows run before those that are measured
   * @param sipp whether SIPp places the trigger calls
   */
  record Load(Kind kind, int rate, int count, Duration warmUp, boolean sipp) {}

  /** Who places the trigger calls. */
  enum Caller {
    OWN,
    SIPP
  }

  /**
   * Times of a flow.
   *
   * @param ring how long a trigger call rings
   * @param delay from its end to the callback
   * @param talk how long a conversation lasts
   */
  record Times(Duration ring, Duration delay, Duration talk) {

    /** When a flow that was started has to be over; more than the server's own timers need. */
    Duration longest() {
      return ring.plus(delay).plus(talk).plus(Duration.ofSeconds(25));
    }

    /** How long a mobile is engaged. */
    Duration usual(Kind kind) {
      Duration dialling = Duration.ofSeconds(kind.isConnected() ? 5 : 1);
      return ring.plus(delay).plus(talk).plus(dialling);
    }
  }

  /**
   * Numbers of the flows.
   *
   * @param access access number
   * @param firstMobile number of the first mobile; the others follow it
   * @param mobiles how many there are
   * @param dialled prefix of what is dialled, seven digits and {@code #} follow
   */
  record Numbers(String access, long firstMobile, int mobiles, String dialled) {

    String mobile(int flow) {
      return "+" + (firstMobile + flow % mobiles);
    }

    /** The seven digits that tell the destinations of flows apart. */
    static String destination(int flow) {
      return String.valueOf(10_000_000 + flow).substring(1);
    }
  }

  /** From the last flow's start until memory has been measured: dialling, and a collection. */
  private static final Duration HOLDING = Duration.ofSeconds(20);

  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("server", "127.0.0.1:5060"),
          Map.entry("listen", "127.0.0.1:5070"),
          Map.entry("kind", "signalling"),
          Map.entry("rate", "10"),
          Map.entry("count", "100"),
          Map.entry("warm-up", "5"),
          Map.entry("triggers", "own"),
          Map.entry("pid", "0"),
          Map.entry("access", "+48221234500"),
          Map.entry("mobile", "48500000000"),
          Map.entry("mobiles", "20000"),
          Map.entry("dialled", "022"),
          Map.entry("ring", "6.0"),
          Map.entry("delay", "5.0"),
          Map.entry("talk", "3.0"));

  static final String HELP =
      """
      Puts load on a running Callback server and prints what it did and what it cost.

        --kind=KIND         signalling: trigger, callback answered and hung up   (signalling)
                            refused:    trigger, callback refused for good (603)
                            complete:   callback, dial tone, digits, destination, audio both ways
                            ringing:    heap per trigger call that rings, then as refused
                            pending:    heap per callback that is waited for, then as refused
                            talking:    as complete, with heap per conversation
        --rate=N            flows started per second, 1..1000                    (10)
        --count=N           flows in all, 1..200000                              (100)
        --warm-up=SECONDS   flows at the same rate before, that do not count     (5)
        --triggers=WHO      own: this program places the trigger calls           (own)
                            sipp: SIPp does, from a port of its own
        --server=HOST:PORT  SIP address of the server; loopback only             (127.0.0.1:5060)
        --listen=HOST:PORT  the trunk's peer address, played here                (127.0.0.1:5070)
        --pid=PID           process id of the server: CPU, heap and counters are read (0: not)
        --access=NUMBER     access number                                        (+48221234500)
        --mobile=DIGITS     the first mobile, E.164 without +                    (48500000000)
        --mobiles=N         how many mobiles there are, one number after another (20000)
        --dialled=DIGITS    what is dialled before seven digits and #            (022)
        --ring=SECONDS      how long a trigger call rings                        (6.0)
        --delay=SECONDS     delay of the callback                                (5.0)
        --talk=SECONDS      how long a conversation lasts                        (3.0)

      Each can be given by environment as well: BENCH_RATE, BENCH_PID...
      The server needs the mobiles in its directory and a licence for them.
      """;

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException names the setting, its value and what was expected
   */
  static BenchSettings read(String[] arguments) {
    Arguments values = Arguments.read(arguments, "BENCH", DEFAULTS, HELP);
    BenchSettings settings =
        new BenchSettings(
            values.address("server"),
            values.address("listen"),
            new Load(
                values.choice("kind", Kind.class),
                values.integer("rate", 1, 1_000),
                values.integer("count", 1, 200_000),
                values.seconds("warm-up"),
                values.choice("triggers", Caller.class) == Caller.SIPP),
            new Times(values.seconds("ring"), values.seconds("delay"), values.seconds("talk")),
            new Numbers(
                values.number("access"),
                Long.parseLong(values.text("mobile", "[1-9][0-9]{6,14}", "E.164 without +")),
                values.integer("mobiles", 1, 1_000_000),
                values.text("dialled", "[0-9]{0,12}", "up to twelve digits")),
            values.integer("pid", 0, 99_999_999));
    settings.check();
    return settings;
  }

  /** The flows that run before; the last mobiles play in them. */
  BenchSettings warmUp() {
    int flows = (int) Math.min(numbers.mobiles(), load.rate() * load.warmUp().toSeconds());
    return new BenchSettings(
        server,
        listen,
        new Load(load.kind(), load.rate(), flows, Duration.ZERO, load.sipp()),
        times,
        new Numbers(
            numbers.access(),
            numbers.firstMobile() + numbers.mobiles() - flows,
            Math.max(1, flows),
            numbers.dialled()),
        pid);
  }

  private void check() {
    if (!server.getAddress().isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "--server: load is put on a loopback address only, not on " + server);
    }
    int engaged = (int) Math.min(load.count(), engaged());
    if (numbers.mobiles() < engaged) {
      throw new IllegalArgumentException(
          "--mobiles: at %d flows/s %d mobiles are engaged at once, there are only %d"
              .formatted(load.rate(), engaged, numbers.mobiles()));
    }
    if (load.sipp() && numbers.mobiles() < load.count()) {
      throw new IllegalArgumentException(
          "--mobiles: with --triggers=sipp each flow needs a mobile of its own, %d of them"
              .formatted(load.count()));
    }
    switch (load.kind()) {
      case RINGING -> checkHeld("--ring", times.ring());
      case PENDING -> checkHeld("--delay", times.delay());
      case TALKING -> checkHeld("--talk", times.talk());
      case SIGNALLING, REFUSED, COMPLETE -> {}
    }
  }

  /** Nobody may have gone on when memory is measured. */
  private void checkHeld(String setting, Duration lasting) {
    Duration starting = Duration.ofSeconds(load.count() / load.rate()).plus(HOLDING);
    if (lasting.compareTo(starting) < 0) {
      throw new IllegalArgumentException(
          "%s: the first flow has gone on before memory is measured; at least %d s are needed for"
                  .formatted(setting, starting.toSeconds())
              + " %d flows at %d per second (ring time and delay are the server's)"
                  .formatted(load.count(), load.rate()));
    }
  }

  private long engaged() {
    return load.kind().held() != null
        ? load.count()
        : load.rate() * (times.usual(load.kind()).toSeconds() + 2);
  }
}
