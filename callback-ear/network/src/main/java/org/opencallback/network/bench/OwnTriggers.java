package org.opencallback.network.bench;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.opencallback.network.InviteSpec;
import org.opencallback.network.bench.Flow.Stage;
import org.opencallback.network.sip.ClientTransaction;
import org.opencallback.network.sip.HostPort;
import org.opencallback.network.sip.SipEndpoint;
import org.opencallback.network.sip.SipMessage;

/** Trigger calls from the same address to which the callbacks come. */
final class OwnTriggers implements Triggers {

  private static final int BUSY_HERE = 486;

  private final BenchSettings settings;
  private final SipEndpoint endpoint;

  OwnTriggers(BenchSettings settings, SipEndpoint endpoint) {
    this.settings = settings;
    this.endpoint = endpoint;
  }

  /** The schedule is absolute: a late call does not make the later ones late. */
  @Override
  public void place(List<Flow> flows) {
    long begin = System.nanoTime();
    for (int i = 0; i < flows.size(); i++) {
      long due = begin + i * TimeUnit.SECONDS.toNanos(1) / settings.load().rate();
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      place(flows.get(i), System.nanoTime() - due);
    }
  }

  private void place(Flow flow, long lateNanos) {
    flow.placed(lateNanos);
    SipMessage invite =
        InviteSpec.call(flow.mobile(), settings.numbers().access())
            .withoutSdp()
            .build(endpoint.hostPort(), HostPort.text(settings.server()), "");
    endpoint.send(invite, settings.server(), new Responses(flow));
  }

  @Override
  public void finish(List<Flow> flows) {
    // All is known when it happens.
  }

  @Override
  public void close() {
    // The endpoint is somebody else's.
  }

  /** What becomes of a trigger call. */
  private static final class Responses implements ClientTransaction.Listener {
    private final Flow flow;

    Responses(Flow flow) {
      this.flow = flow;
    }

    @Override
    public void onResponse(SipMessage response, Instant at) {
      if (response.status() == 180) {
        flow.advance(Stage.CALLING, Stage.ALERTED);
      }
      if (response.hasSdp()) {
        flow.fail("the trigger call was answered or given audio");
      }
      if (!response.isFinal()) {
        return;
      }
      if (response.status() != BUSY_HERE) {
        flow.fail("the trigger call ended with " + response.status());
      } else if (flow.advance(Stage.ALERTED, Stage.WAITING)) {
        flow.cleared(at);
      } else {
        flow.fail("the trigger call was refused without alerting");
      }
    }

    @Override
    public void onTimeout() {
      flow.fail("the trigger INVITE was not answered at all");
    }
  }
}
