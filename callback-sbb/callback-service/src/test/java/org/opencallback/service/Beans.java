package org.opencallback.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.opencallback.job.Acceptance;
import org.opencallback.job.CallProgress;
import org.opencallback.job.CallReport;
import org.opencallback.job.CallWatcher;
import org.opencallback.job.CallbackJobs;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.DestinationDecision;
import org.opencallback.job.Destinations;
import org.opencallback.job.LinkState;
import org.opencallback.job.LiveCalls;
import org.opencallback.job.Origination;
import org.opencallback.job.SipAccount;
import org.opencallback.job.TrunkLine;
import org.opencallback.job.TrunkLines;
import org.opencallback.trigger.FinalResponse;
import org.opencallback.trigger.TriggerCall;
import org.opencallback.trigger.TriggerDecision;
import org.opencallback.trigger.TriggerPlan;
import org.opencallback.trigger.Triggers;

/** The enterprise beans as the tests play them: they do as told and note what they are told. */
final class Beans
    implements Triggers, CallbackJobs, Destinations, TrunkLines, LiveCalls, CallWatcher {

  /** A job promised. */
  record Promise(long jobId, TriggerPlan plan, Instant at) {}

  /** A trigger cleared. */
  record Cleared(long jobId, Instant at) {}

  private final AtomicLong nextJob = new AtomicLong(1);
  private final BlockingQueue<TriggerCall> decided = new LinkedBlockingQueue<>();
  private final BlockingQueue<Promise> promises = new LinkedBlockingQueue<>();
  private final BlockingQueue<Cleared> cleared = new LinkedBlockingQueue<>();
  private final BlockingQueue<Long> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<CallReport> reports = new LinkedBlockingQueue<>();
  private final Map<String, Origination> routes = new ConcurrentHashMap<>();

  /** By job: a call of the test before may still be told of. */
  private final Map<Long, List<String>> watched = new ConcurrentHashMap<>();

  private final AtomicInteger failures = new AtomicInteger();

  private volatile Function<TriggerCall, TriggerDecision> decision =
      call -> new TriggerDecision.Accepted(plan(call, Duration.ofMillis(300)));

  static TriggerPlan plan(TriggerCall call, Duration ringTime) {
    return new TriggerPlan(
        call.callId(),
        1,
        1,
        1,
        String.valueOf(call.caller().from()),
        ringTime,
        FinalResponse.BUSY,
        Duration.ofSeconds(5));
  }

  void decide(Function<TriggerCall, TriggerDecision> how) {
    decision = how;
  }

  /** The next calls of a bean end in an exception, this many of them. */
  void fail(int times) {
    failures.set(times);
  }

  void route(String digits, Origination destination) {
    routes.put(digits, destination);
  }

  void forget() {
    decided.clear();
    promises.clear();
    cleared.clear();
    answers.clear();
    reports.clear();
    routes.clear();
    watched.clear();
    failures.set(0);
    decision = call -> new TriggerDecision.Accepted(plan(call, Duration.ofMillis(300)));
  }

  private void maybeFail() {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the bean fails, as the test wants it");
    }
  }

  @Override
  public TriggerDecision decide(TriggerCall call, Duration waited) {
    maybeFail();
    decided.add(call);
    return decision.apply(call);
  }

  @Override
  public long promise(TriggerPlan plan) {
    maybeFail();
    long job = nextJob.getAndIncrement();
    promises.add(new Promise(job, plan, Instant.now()));
    return job;
  }

  @Override
  public void triggerCleared(long jobId, Instant at) {
    cleared.add(new Cleared(jobId, at));
  }

  @Override
  public void answered(long jobId, int attempt, Instant at) {
    maybeFail();
    answers.add(jobId);
  }

  @Override
  public void finished(CallReport report) {
    maybeFail();
    reports.add(report);
  }

  @Override
  public DestinationDecision analyse(CallbackOrder order, String digits, boolean finished) {
    maybeFail();
    if (digits.isEmpty()) {
      return new DestinationDecision.Barred(DestinationDecision.Reason.NO_DIGITS);
    }
    Origination route = routes.get(digits);
    if (route != null) {
      return new DestinationDecision.Routed(route);
    }
    boolean prefix = routes.keySet().stream().anyMatch(number -> number.startsWith(digits));
    return prefix && !finished
        ? new DestinationDecision.Incomplete()
        : new DestinationDecision.Barred(DestinationDecision.Reason.UNKNOWN_NUMBER);
  }

  @Override
  public Acceptance acceptance(CallbackOrder order, String digits, boolean finished) {
    return Acceptance.ACCEPTED;
  }

  @Override
  public CallWatcher watcher() {
    return this;
  }

  @Override
  public void progress(CallProgress progress) {
    watch(progress.jobId(), "%s %s".formatted(progress.phase(), progress.dialled()).strip());
  }

  @Override
  public void over(long jobId, int attempt) {
    watch(jobId, "over");
  }

  private void watch(long jobId, String what) {
    watched.computeIfAbsent(jobId, job -> new CopyOnWriteArrayList<>()).add(what);
  }

  /** What who watches the calls was told of a job's. */
  List<String> watched(long jobId) {
    return List.copyOf(watched.getOrDefault(jobId, List.of()));
  }

  @Override
  public List<TrunkLine> lines() {
    return List.of();
  }

  @Override
  public Optional<SipAccount> account(long trunkId) {
    return Optional.empty();
  }

  @Override
  public void report(TrunkLine line, LinkState state, String detail) {
    throw new IllegalStateException("no line was asked for");
  }

  @Override
  public boolean seize(long trunkId, String call) {
    return true;
  }

  @Override
  public void release(long trunkId, String call) {
    // as many channels as anybody wants
  }

  TriggerCall awaitDecision() {
    return await(decided, "a decision on a trigger");
  }

  Promise awaitPromise() {
    return await(promises, "a promise");
  }

  Cleared awaitCleared() {
    return await(cleared, "a trigger cleared");
  }

  Long awaitAnswer() {
    return await(answers, "an answer of A");
  }

  CallReport awaitReport() {
    return await(reports, "a report");
  }

  /** The report on a job; those on other jobs, of tests before, are passed over. */
  CallReport awaitReport(long jobId) {
    CallReport report = await(reports, "a report on job " + jobId);
    return report.jobId() == jobId ? report : awaitReport(jobId);
  }

  List<Promise> promises() {
    return List.copyOf(promises);
  }

  List<CallReport> reports() {
    return List.copyOf(reports);
  }

  private static <T> T await(BlockingQueue<T> queue, String what) {
    try {
      T next = queue.poll(15, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("no such thing within 15 s: " + what);
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
