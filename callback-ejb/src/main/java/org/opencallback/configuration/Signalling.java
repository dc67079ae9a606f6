package org.opencallback.configuration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencallback.job.SipAccount;
import org.opencallback.job.SipTarget;
import org.opencallback.job.TrunkLine;
import org.opencallback.job.TrunkLine.Purpose;

/**
 * What a trunk's signalling needs.
 *
 * @param targets its peers in the order in which they are tried
 * @param account what challenges are answered with; null for nothing
 * @param registration where it registers, null for nowhere
 * @param supervision how often its peers are asked whether they are there, null for never
 * @param channels how many calls it carries at a time, null for no limit
 */
public record Signalling(
    List<SipTarget> targets,
    @Nullable SipAccount account,
    @Nullable Registration registration,
    @Nullable Duration supervision,
    @Nullable Integer channels) {

  /**
   * A registration.
   *
   * @param registrar where REGISTER goes
   * @param expiry for how long it is asked
   */
  public record Registration(SipTarget registrar, Duration expiry) {}

  public Signalling {
    targets = List.copyOf(targets);
  }

  Optional<SipAccount> challenged() {
    return Optional.ofNullable(account);
  }

  /** What is said to the other side whether there are calls or not. */
  List<TrunkLine> lines(long trunkId, String trunkName) {
    List<TrunkLine> lines = new ArrayList<>();
    if (registration != null) {
      lines.add(
          new TrunkLine(
              trunkId,
              trunkName,
              Purpose.REGISTRATION,
              registration.registrar(),
              registration.expiry()));
    }
    if (supervision != null) {
      for (SipTarget target : targets) {
        lines.add(new TrunkLine(trunkId, trunkName, Purpose.SUPERVISION, target, supervision));
      }
    }
    return lines;
  }
}
