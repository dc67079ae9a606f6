package org.opencallback.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.configuration.LinkBoard;
import org.opencallback.configuration.LinkStanding;
import org.opencallback.job.LinkState;
import org.opencallback.job.SipTarget;
import org.opencallback.job.TrunkLine;
import org.opencallback.job.TrunkLine.Purpose;
import org.opencallback.trigger.Transport;
import org.opencallback.trunk.Trunk;

class TrunkHealthTest {

  private final LinkBoard board =
      new LinkBoard(Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC));
  private final TrunkHealth health = new TrunkHealth();
  private final Trunk carrier = trunk(1);
  private final Trunk gateway = trunk(2);
  private final Trunk quiet = trunk(3);

  TrunkHealthTest() {
    health.configuration =
        new ConfigurationBean() {
          @Override
          public LinkBoard links() {
            return board;
          }
        };
    health.trunks =
        new Trunks() {
          @Override
          public List<Trunk> all() {
            return List.of(carrier, gateway, quiet);
          }
        };
  }

  private static Trunk trunk(long id) {
    return new Trunk() {
      @Override
      public Long getId() {
        return id;
      }
    };
  }

  private void report(long trunk, String host, LinkState state) {
    board.report(
        new TrunkLine(
            trunk,
            "trunk " + trunk,
            Purpose.SUPERVISION,
            new SipTarget(host, 5060, Transport.UDP),
            Duration.ofSeconds(30)),
        state,
        "");
  }

  @Test
  void givesEachTrunkItsOwnLinesAndChannels() {
    report(2, "192.0.2.2", LinkState.DOWN);
    report(1, "192.0.2.9", LinkState.UP);
    report(1, "192.0.2.1", LinkState.UP);
    board.seize(2, 4, "call");

    List<TrunkState> states = health.states();

    assertThat(states).extracting(TrunkState::trunk).containsExactly(carrier, gateway, quiet);
    assertThat(states).extracting(TrunkState::taken).containsExactly(0, 1, 0);
    assertThat(states.get(0).lines())
        .extracting(line -> line.line().target().host())
        .containsExactly("192.0.2.1", "192.0.2.9");
    assertThat(states.get(1).lines())
        .extracting(LinkStanding::state)
        .containsExactly(LinkState.DOWN);
    assertThat(states.get(2).lines()).isEmpty();
    assertThat(states).isEqualTo(states.stream().map(s -> health.state(s.trunk())).toList());
  }
}
