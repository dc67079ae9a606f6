package org.opencallback.slee;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.slee.resource.EventFlags;
import javax.slee.resource.FireableEventType;
import javax.slee.resource.SleeEndpoint;
import org.opencallback.slee.descriptor.InitialEvent.Variable;
import org.opencallback.slee.descriptor.SbbDescriptorBuilder;
import org.opencallback.slee.descriptor.SbbEvent;
import org.opencallback.slee.descriptor.SbbEvent.Attachment;
import org.opencallback.slee.descriptor.SbbEvent.Direction;
import org.opencallback.slee.testing.CountingSbb;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.TestComponents;
import org.opencallback.slee.testing.TestHandle;

/**
 * How many events a second the router delivers, a JTA transaction each, on one lane and on one per
 * processor; how much heap an idle SBB entity takes; and a {@link Soak} of a million events. Run by
 * hand, with Maven's profile {@code bench-slee}.
 */
public final class RouterBenchmark {

  private static final int ENTITIES = 100_000;
  private static final int EVENTS = 400_000;
  private static final int ROUNDS = 12;
  private static final int BACKLOG = 20_000;
  private static final int SOAK = 1_000_000;

  private RouterBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    int processors = Runtime.getRuntime().availableProcessors();
    for (int lanes : new int[] {1, processors}) {
      System.out.printf("%d lanes%n", lanes);
      measure(lanes, lanes == processors);
    }
    Soak.main(new String[] {Integer.toString(SOAK)});
  }

  private static void measure(int lanes, boolean withMemory) throws Exception {
    try (SleeHarness slee =
        new SleeHarness(settings -> settings.withLanes(lanes).withMaxQueuedEvents(1_000_000))) {
      SbbDescriptorBuilder sbb =
          new SbbDescriptorBuilder(TestComponents.sbbId("N"), CountingSbb.class.getName())
              .cmpField("count")
              .event(
                  new SbbEvent(
                      "Ping",
                      TestComponents.PING,
                      Direction.RECEIVE,
                      TestComponents.startedBy(Variable.ACTIVITY_CONTEXT),
                      Attachment.DEFAULT));
      slee.components().addService("N", sbb.build(), 0);
      slee.activate("N");
      List<TestHandle> handles = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        handles.add(slee.start("call" + i));
      }
      for (int round = 0; round < ROUNDS; round++) {
        throughput(slee, handles);
      }
      if (withMemory) {
        memory(slee);
      }
    }
  }

  private static void throughput(SleeHarness slee, List<TestHandle> handles) throws Exception {
    SleeEndpoint endpoint = slee.adaptor().context().getSleeEndpoint();
    FireableEventType type =
        slee.adaptor().context().getEventLookupFacility().getFireableEventType(TestComponents.PING);
    Ping ping = Ping.named("p");
    long started = System.nanoTime();
    for (int i = 0; i < EVENTS; i++) {
      endpoint.fireEvent(
          handles.get(i % handles.size()), type, ping, null, null, EventFlags.NO_FLAGS);
      if (i % BACKLOG == BACKLOG - 1) {
        slee.settle();
      }
    }
    slee.settle();
    double seconds = (System.nanoTime() - started) / 1e9;
    System.out.printf("%,.0f events/s%n", EVENTS / seconds);
  }

  private static long usedBytes() {
    for (int i = 0; i < 5; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void memory(SleeHarness slee) throws Exception {
    List<TestHandle> handles = new ArrayList<>();
    for (int i = 0; i < ENTITIES; i++) {
      handles.add(slee.start("idle" + i));
    }
    long before = usedBytes();
    long begun = System.nanoTime();
    Ping ping = Ping.named("p");
    for (TestHandle handle : handles) {
      slee.fire(handle, ping);
    }
    slee.settle();
    System.out.printf(
        "%,d idle SBB entities in %.1f s%n", ENTITIES, (System.nanoTime() - begun) / 1e9);
    long perEntity = (usedBytes() - before) / ENTITIES;
    System.out.printf("%,d bytes per idle SBB entity with its attachment%n", perEntity);
  }
}
