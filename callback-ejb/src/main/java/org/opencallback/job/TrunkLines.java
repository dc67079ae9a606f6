package org.opencallback.job;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;

/** What the SLEE side has to know and to tell of trunks besides calls. In memory, never waits. */
@Local
public interface TrunkLines {

  /** What is to be registered and supervised now. */
  List<TrunkLine> lines();

  /** What a trunk answers challenges with; empty when it has no account. */
  Optional<SipAccount> account(long trunkId);

  /**
   * How a line is.
   *
   * @param detail for people, such as {@code 403 Forbidden}; empty when there is nothing to say
   */
  void report(TrunkLine line, LinkState state, String detail);

  /**
   * Takes a channel of a trunk for an outgoing call.
   *
   * @param call Call-ID of the leg
   * @return false when all are taken: the trunk is busy
   */
  boolean seize(long trunkId, String call);

  /** Gives a channel back; does nothing when the call has none. */
  void release(long trunkId, String call);
}
