package org.opencallback.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Counts the wrong tokens that an address presents, so that who guesses is told to wait and stands
 * in the log. A right token is taken all the same: it has 256 bits, which no guessing finds, and
 * the guesser may share the address with others.
 */
@ApplicationScoped
public class WrongTokens {

  /** So many are answered as usual. */
  static final int PERMITTED = 20;

  /** Within so much time; the time to wait, too. */
  static final Duration WITHIN = Duration.ofMinutes(1);

  private static final Logger LOG = Logger.getLogger(WrongTokens.class);

  /** More addresses than these are not told apart for long: the oldest is forgotten. */
  private static final int ADDRESSES = 10_000;

  private final Map<String, Count> counts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > ADDRESSES;
        }
      };

  private record Count(Instant since, int wrong) {}

  /**
   * An address has presented a wrong token.
   *
   * @return whether it has presented too many
   */
  public synchronized boolean areTooMany(String address, Instant now) {
    Count count =
        counts.merge(
            address,
            new Count(now, 1),
            (before, one) ->
                now.isBefore(before.since().plus(WITHIN))
                    ? new Count(before.since(), before.wrong() + 1)
                    : one);
    if (count.wrong() == PERMITTED + 1) {
      LOG.warnf("REST API: %d wrong tokens from %s within %s", count.wrong(), address, WITHIN);
    }
    return count.wrong() > PERMITTED;
  }
}
