package org.opencallback.jobs;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opencallback.job.CallPhase;
import org.opencallback.job.CallProgress;
import org.opencallback.job.CallWatcher;
import org.opencallback.job.CallbackOrder;

/**
 * The calls in progress at this node. What it says is for people who watch: the job's row is the
 * truth.
 */
public final class CallBoard implements CallWatcher {

  private final Map<Long, LiveCall> calls = new ConcurrentHashMap<>();

  /**
   * A call in progress.
   *
   * @param progress how far it has come
   * @param reference what its placer knows it by
   */
  public record LiveCall(CallProgress progress, Serializable reference) {}

  /** A call is being placed. */
  void placed(CallbackOrder order, Serializable reference) {
    CallProgress progress =
        new CallProgress(order.jobId(), order.attempt(), CallPhase.CALLING_A, "", List.of());
    calls.put(order.jobId(), new LiveCall(progress, reference));
  }

  /** A call has come further; what a call says that was not placed here is of no interest. */
  @Override
  public void progress(CallProgress progress) {
    calls.computeIfPresent(
        progress.jobId(),
        (id, call) ->
            call.progress().attempt() == progress.attempt()
                ? new LiveCall(progress, call.reference())
                : call);
  }

  /** A call is over, unless a later attempt of its job has been placed meanwhile. */
  @Override
  public void over(long jobId, int attempt) {
    calls.computeIfPresent(jobId, (id, call) -> call.progress().attempt() == attempt ? null : call);
  }

  /** A call could not be placed after all. */
  void notPlaced(long jobId) {
    calls.remove(jobId);
  }

  /** All of them. */
  public List<LiveCall> all() {
    return List.copyOf(calls.values());
  }

  /** The call of a job; empty when it has none at this node. */
  public Optional<LiveCall> of(long jobId) {
    return Optional.ofNullable(calls.get(jobId));
  }
}
