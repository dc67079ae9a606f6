package org.opencallback.job;

/** Is told of the calls in progress. In memory, never waits. */
public interface CallWatcher {

  /** A call has come further. */
  void progress(CallProgress progress);

  /** Nothing is left of a call; it may be said more than once. */
  void over(long jobId, int attempt);
}
