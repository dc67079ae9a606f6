package org.opencallback.configuration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opencallback.job.LinkState;
import org.opencallback.job.SipTarget;
import org.opencallback.job.TrunkCall;
import org.opencallback.job.TrunkLine;
import org.opencallback.job.TrunkLine.Purpose;

/**
 * What this node knows about the health of the trunks, and which of their channels it uses. Lost at
 * a restart: it is asked again.
 */
public final class LinkBoard {

  private record Link(long trunkId, Purpose purpose, SipTarget target) {
    static Link of(TrunkLine line) {
      return new Link(line.trunkId(), line.purpose(), line.target());
    }
  }

  private final Clock clock;
  private final Map<Link, LinkStanding> links = new ConcurrentHashMap<>();
  private final Map<Long, Set<String>> calls = new ConcurrentHashMap<>();

  public LinkBoard(Clock clock) {
    this.clock = clock;
  }

  /** Notes how a line is. */
  public void report(TrunkLine line, LinkState state, String detail) {
    Instant now = clock.instant();
    links.compute(
        Link.of(line),
        (link, before) ->
            new LinkStanding(
                line,
                state,
                before == null || before.state() != state ? now : before.since(),
                detail));
  }

  /** Forgets what is known about lines that there are no more. */
  public void keepOnly(Collection<TrunkLine> lines) {
    links.keySet().retainAll(lines.stream().map(Link::of).toList());
  }

  /** All that is known, by trunk and target. */
  public List<LinkStanding> standings() {
    List<LinkStanding> all = new ArrayList<>(links.values());
    all.sort(
        Comparator.comparing((LinkStanding s) -> s.line().trunkName())
            .thenComparing(s -> s.line().purpose())
            .thenComparing(s -> s.line().target().toString()));
    return List.copyOf(all);
  }

  /**
   * The ways that lead somewhere, as far as is known. When all are down, all of them: the knowledge
   * may be old, and a call that is not tried fails for certain.
   */
  public List<TrunkCall> usable(List<TrunkCall> ways) {
    List<TrunkCall> up = ways.stream().filter(way -> !isDown(way)).toList();
    return up.isEmpty() ? ways : up;
  }

  private boolean isDown(TrunkCall way) {
    return links.entrySet().stream()
        .anyMatch(
            entry ->
                entry.getKey().trunkId() == way.trunkId()
                    && entry.getValue().state() == LinkState.DOWN
                    && (entry.getKey().purpose() == Purpose.REGISTRATION
                        || entry.getKey().target().equals(way.target())));
  }

  /**
   * Takes a channel.
   *
   * @param channels how many there are
   * @return false when all are taken by other calls
   */
  public boolean seize(long trunkId, int channels, String call) {
    boolean[] seized = new boolean[1];
    calls.compute(
        trunkId,
        (id, before) -> {
          Set<String> taken = before == null ? ConcurrentHashMap.newKeySet() : before;
          seized[0] = taken.contains(call) || (taken.size() < channels && taken.add(call));
          return taken;
        });
    return seized[0];
  }

  /** Gives a channel back. */
  public void release(long trunkId, String call) {
    calls.computeIfPresent(
        trunkId,
        (id, taken) -> {
          taken.remove(call);
          return taken.isEmpty() ? null : taken;
        });
  }

  /** How many channels of a trunk this node uses. */
  public int taken(long trunkId) {
    return calls.getOrDefault(trunkId, Set.of()).size();
  }
}
