package org.opencallback.network;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opencallback.network.audio.AudioSession;
import org.opencallback.network.audio.MediaLoop;
import org.opencallback.network.sip.Dialog;
import org.opencallback.network.sip.EventLog;
import org.opencallback.network.sip.HostPort;
import org.opencallback.network.sip.NotSeenException;
import org.opencallback.network.sip.ServerTransaction;
import org.opencallback.network.sip.SipEndpoint;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.network.sip.SipTimers;
import org.opencallback.network.sip.Trace;

/**
 * A trunk's other side: an address from which mobiles call the exchange, and where it calls
 * numbers.
 *
 * <p>A call from the exchange is answered with {@code 100} and then waits to be {@linkplain
 * #expectCall expected}, or does what the {@linkplain #whenCalled script} of its number says.
 */
public final class Carrier implements AutoCloseable {

  static final String ALLOW = "INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, UPDATE";

  private static final int CAPACITY = 20_000;

  private final SipEndpoint endpoint;
  private final InetSocketAddress exchange;
  private final Trace trace;
  private final MediaLoop media = new MediaLoop();
  private final Map<String, Call> calls = new ConcurrentHashMap<>();
  private final EventLog<IncomingCall> incoming = new EventLog<>(CAPACITY);
  private final Set<IncomingCall> claimed = new HashSet<>();
  private final Map<String, CallScript> scripts = new ConcurrentHashMap<>();
  private final Set<String> ignored = ConcurrentHashMap.newKeySet();
  private final ExecutorService parties;
  private volatile @Nullable CallScript defaultScript;
  private volatile boolean deaf;

  private Carrier(InetSocketAddress local, InetSocketAddress exchange, Trace trace) {
    this.exchange = exchange;
    this.trace = trace;
    this.endpoint = SipEndpoint.open(local, trace, SipTimers.standard(), new Dispatcher());
    this.parties =
        Executors.newCachedThreadPool(
            run -> {
              Thread thread = new Thread(run, "party-" + endpoint.address().getPort());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Opens a carrier.
   *
   * @param local the trunk's peer address as the exchange knows it; port 0 for any free one
   * @param exchange the SIP address of the exchange
   * @param trace where the messages are recorded; may be shared by several carriers
   * @throws IllegalStateException if {@code local} cannot be listened on
   */
  public static Carrier open(InetSocketAddress local, InetSocketAddress exchange, Trace trace) {
    return new Carrier(local, exchange, trace);
  }

  /** Opens a carrier with a trace of its own; addresses as in {@code 127.0.0.2:5070}. */
  public static Carrier open(String local, String exchange) {
    return open(
        HostPort.parse("carrier", local), HostPort.parse("exchange", exchange), Trace.recording());
  }

  /** The SIP endpoint, to send what no party would. */
  public SipEndpoint endpoint() {
    return endpoint;
  }

  /** The address of this side. */
  public InetSocketAddress address() {
    return endpoint.address();
  }

  /** The address of this side as text. */
  public String hostPort() {
    return endpoint.hostPort();
  }

  /** The address of the exchange. */
  public InetSocketAddress exchange() {
    return exchange;
  }

  String exchangeText() {
    return HostPort.text(exchange);
  }

  /** Everything sent and received. */
  public Trace trace() {
    return trace;
  }

  /** The time now, from the trace's clock. */
  public Instant now() {
    return trace.now();
  }

  Duration giveUp() {
    return SipTimers.standard().giveUp();
  }

  // calling the exchange

  /** A mobile with that number. */
  public Mobile mobile(String number) {
    return new Mobile(this, number);
  }

  /** A telephone with that number. */
  public Destination destination(String number) {
    return new Destination(this, number);
  }

  /** Calls from one number to another and returns at once. */
  public TriggerCall triggerCall(String from, String to) {
    return triggerCall(InviteSpec.call(from, to));
  }

  /** Sends an INVITE as specified and returns at once. */
  public TriggerCall triggerCall(InviteSpec spec) {
    return TriggerCall.place(this, spec);
  }

  /**
   * Asks the exchange for its capabilities (RFC 3261 §11).
   *
   * @throws NotSeenException if it does not answer in that time
   */
  public SipMessage options(Duration timeout) {
    String uri = "sip:" + exchangeText();
    SipMessage request =
        SipMessage.request("OPTIONS", uri)
            .add("Via", Dialog.newVia(hostPort()))
            .add("Max-Forwards", "70")
            .add("From", "<sip:" + hostPort() + ">;tag=" + Dialog.newTag())
            .add("To", "<" + uri + ">")
            .add("Call-ID", Dialog.newTag() + "@" + hostPort())
            .add("CSeq", "1 OPTIONS")
            .build();
    return request(request, timeout);
  }

  /** Sends a request outside calls and waits for its final response. */
  public SipMessage request(SipMessage request, Duration timeout) {
    EventLog<SipMessage> responses = new EventLog<>(100);
    endpoint.send(request, exchange, (response, at) -> responses.add(response));
    return responses.await(
        "a final response to " + request.method() + " from " + exchangeText(),
        SipMessage::isFinal,
        timeout);
  }

  // being called

  /** Whenever that number is called, the script is played. */
  public void whenCalled(String number, CallScript script) {
    scripts.put(number, script);
  }

  /** Whenever a number is called that has no script of its own, the script is played. */
  public void whenAnyCalled(CallScript script) {
    defaultScript = script;
  }

  /** Calls to that number get no response at all, not even 100. */
  public void ignore(String number) {
    ignored.add(number);
  }

  /** Nothing is answered any more: the trunk is dead. */
  public void deaf(boolean on) {
    deaf = on;
  }

  /**
   * Waits for a call to a number, one that nobody has expected before.
   *
   * @param number exactly as in the user part of the Request-URI
   * @throws NotSeenException if none comes in time; the message lists what came
   */
  public IncomingCall expectCall(String number, Duration timeout) {
    return expectCall("a call to " + number, call -> call.number().equals(number), timeout);
  }

  /** Waits for a call to any number, one that nobody has expected before. */
  public IncomingCall expectCall(Duration timeout) {
    return expectCall("a call", call -> true, timeout);
  }

  private IncomingCall expectCall(String what, Predicate<IncomingCall> wanted, Duration timeout) {
    return incoming.await(
        what + " at " + hostPort(), call -> wanted.test(call) && claim(call), timeout);
  }

  private boolean claim(IncomingCall call) {
    synchronized (claimed) {
      return claimed.add(call);
    }
  }

  private boolean isClaimed(IncomingCall call) {
    synchronized (claimed) {
      return claimed.contains(call);
    }
  }

  /**
   * Waits that long and fails if a number is called meanwhile that was not expected before.
   *
   * @throws IllegalStateException if it is called
   */
  public void expectNoCall(String number, Duration window) {
    Optional<IncomingCall> call =
        incoming.within(one -> one.number().equals(number) && !isClaimed(one), window);
    if (call.isPresent()) {
      throw new IllegalStateException(
          "no call to %s was expected, but one came at %s:%n%s"
              .formatted(number, call.get().arrivedAt(), call.get().invite()));
    }
  }

  /** All calls that the exchange has made to a number, in order. */
  public List<IncomingCall> callsTo(String number) {
    return incoming.list().stream().filter(call -> call.number().equals(number)).toList();
  }

  // inside

  AudioSession openAudio() {
    return AudioSession.open(media, endpoint.address().getAddress(), trace::now);
  }

  void add(Call call) {
    calls.put(call.callId(), call);
  }

  /** Adds a remark on a call to the trace. */
  public void remark(Call call, String text) {
    trace.add(
        new Trace.Entry(
            now(), Trace.Direction.REMARK, endpoint.address(), exchange, call.invite(), text));
  }

  /** Hands on what the endpoint receives. */
  private final class Dispatcher implements SipEndpoint.Listener {

    @Override
    public void onRequest(ServerTransaction transaction) {
      SipMessage request = transaction.request();
      Call call = calls.get(request.callId());
      if (deaf) {
        return;
      }
      if (call != null && !request.toTag().isEmpty()) {
        call.onRequest(transaction);
      } else if (!request.toTag().isEmpty()) {
        transaction.respond(481, "Call/Transaction Does Not Exist");
      } else if (request.isRequest("INVITE")) {
        onInvite(transaction);
      } else if (request.isRequest("OPTIONS")) {
        transaction.respond(transaction.response(200, "OK").add("Allow", ALLOW).build());
      } else {
        transaction.respond(405, "Method Not Allowed");
      }
    }

    private void onInvite(ServerTransaction transaction) {
      String number = transaction.request().calledNumber();
      if (ignored.contains(number)) {
        return;
      }
      transaction.respond(100, "Trying");
      IncomingCall call = new IncomingCall(Carrier.this, openAudio(), transaction);
      add(call);
      call.start();
      incoming.add(call);
      CallScript own = scripts.get(number);
      CallScript script = own == null ? defaultScript : own;
      if (script != null) {
        parties.execute(() -> play(script, call));
      }
    }

    private void play(CallScript script, IncomingCall call) {
      try {
        script.play(call);
      } catch (NotSeenException e) {
        remark(call, "the called party gave up: " + e.getMessage());
      }
    }

    @Override
    public void onAck(SipMessage ack) {
      if (calls.get(ack.callId()) instanceof IncomingCall call) {
        call.onAck(ack);
      }
    }
  }

  /** Ends the calls that are left, without waiting for the exchange, and closes everything. */
  @Override
  public void close() {
    parties.shutdownNow();
    calls.values().forEach(Call::abandon);
    endpoint.close();
    media.close();
  }
}
