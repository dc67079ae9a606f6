package org.opencallback.slee;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.slee.resource.EventFlags;
import javax.slee.resource.FireableEventType;
import javax.slee.resource.SleeEndpoint;
import org.opencallback.slee.descriptor.InitialEvent.Variable;
import org.opencallback.slee.descriptor.SbbDescriptorBuilder;
import org.opencallback.slee.descriptor.SbbEvent;
import org.opencallback.slee.descriptor.SbbEvent.Attachment;
import org.opencallback.slee.descriptor.SbbEvent.Direction;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.SoakModel;
import org.opencallback.slee.testing.SoakSbb;
import org.opencallback.slee.testing.TestComponents;
import org.opencallback.slee.testing.TestHandle;

/**
 * Many events on many activities, some of which roll back, throw, or end, in an order that a seed
 * makes the same every time. {@code java org.opencallback.slee.Soak 1000000} runs a million.
 */
final class Soak {

  private static final int ACTIVITIES = 200;
  private static final int BACKLOG = 5_000;

  private final SleeHarness slee;
  private final Random random;
  private final List<Call> calls = new ArrayList<>();
  private int started;

  /** An activity and the number of its next event. */
  private static final class Call {
    private final int id;
    private final TestHandle handle;
    private int next;

    Call(int id, TestHandle handle) {
      this.id = id;
      this.handle = handle;
    }
  }

  private Soak(SleeHarness slee, long seed) {
    this.slee = slee;
    this.random = new Random(seed);
  }

  /**
   * Runs a soak in a container of its own.
   *
   * @return the container's statistics at the end say it is empty, and every event was handled
   */
  static boolean run(int events, long seed) throws Exception {
    SoakModel.clear();
    try (SleeHarness slee = new SleeHarness()) {
      slee.components()
          .addService(
              "S",
              new SbbDescriptorBuilder(TestComponents.sbbId("S"), SoakSbb.class.getName())
                  .cmpField("count")
                  .event(
                      new SbbEvent(
                          "Ping",
                          TestComponents.PING,
                          Direction.RECEIVE,
                          TestComponents.startedBy(Variable.ACTIVITY_CONTEXT),
                          Attachment.DEFAULT))
                  .build(),
              0);
      slee.activate("S");
      new Soak(slee, seed).run(events);
      return slee.container().statistics().isEmpty() && SoakModel.handled() == events;
    }
  }

  private void run(int events) throws Exception {
    SleeEndpoint endpoint = slee.adaptor().context().getSleeEndpoint();
    FireableEventType type =
        slee.adaptor().context().getEventLookupFacility().getFireableEventType(TestComponents.PING);
    for (int i = 0; i < ACTIVITIES; i++) {
      calls.add(begin());
    }
    for (int i = 0; i < events; i++) {
      int index = random.nextInt(calls.size());
      Call call = calls.get(index);
      Ping ping = Ping.named(call.id + " " + call.next++ + " " + action());
      endpoint.fireEvent(call.handle, type, ping, null, null, EventFlags.NO_FLAGS);
      if (random.nextInt(50) == 0) {
        endpoint.endActivity(call.handle);
        calls.set(index, begin());
      }
      if (i % BACKLOG == BACKLOG - 1) {
        slee.settle();
      }
    }
    for (Call call : calls) {
      endpoint.endActivity(call.handle);
    }
    slee.settle();
  }

  private Call begin() {
    int id = started++;
    return new Call(id, slee.start("call" + id));
  }

  private String action() {
    int dice = random.nextInt(20);
    return dice == 0 ? "throw" : dice < 3 ? "rollback" : "commit";
  }

  public static void main(String[] arguments) throws Exception {
    java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.OFF);
    int events = Integer.parseInt(arguments[0]);
    long begun = System.nanoTime();
    boolean clean = run(events, 1);
    System.out.printf(
        "%,d events in %.1f s; clean: %s; wrong: %s%n",
        events, (System.nanoTime() - begun) / 1e9, clean, SoakModel.wrong());
  }
}
