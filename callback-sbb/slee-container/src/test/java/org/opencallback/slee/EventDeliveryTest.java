package org.opencallback.slee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.slee.ActivityContextInterface;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.Script;
import org.opencallback.slee.testing.ScriptLocalObject;
import org.opencallback.slee.testing.TestComponents;
import org.opencallback.slee.testing.TestHandle;

/** Who gets an event, and in which order (JSR 240 §8.6). */
final class EventDeliveryTest {

  private SleeHarness slee;

  @BeforeEach
  void start() throws Exception {
    slee = new SleeHarness();
  }

  @AfterEach
  void stop() {
    slee.close();
  }

  @Test
  void deliversAnEventToTheRootThatItStarts() throws Exception {
    slee.service("A");
    TestHandle call = slee.start("call");
    slee.ping(call, Ping.of((sbb, aci, context) -> sbb.setNumber(sbb.getNumber() + 1)));
    slee.ping(call, Ping.of((sbb, aci, context) -> Journal.add("number " + sbb.getNumber())));
    assertThat(Journal.entries("A:")).containsExactly("ping ping", "ping ping");
    assertThat(Journal.entries("number ")).containsExactly("1");
    assertThat(slee.entities()).isEqualTo(1);
  }

  @Test
  void startsNothingForAServiceThatIsNotActive() throws Exception {
    slee.components().addService("A", TestComponents.sbb("A").build(), 0);
    slee.ping(slee.start("call"), Ping.named("lost"));
    assertThat(Journal.entries("A:")).isEmpty();
    assertThat(slee.entities()).isZero();
  }

  @Test
  void deliversToTheServiceOfTheHigherPriorityFirst() throws Exception {
    slee.service("A", 1).service("B", 5).service("C", -5);
    TestHandle call = slee.start("call");
    slee.ping(call, Ping.named("one"));
    assertThat(order()).containsExactly("B", "A", "C");
  }

  private static List<String> order() {
    return Journal.entries().stream()
        .filter(entry -> entry.contains(":ping "))
        .map(entry -> entry.substring(0, entry.indexOf(':')))
        .toList();
  }

  @Test
  void givesTheLaterEventsToAttachedEntitiesByPriority() throws Exception {
    slee.service("A", 1).service("B", 5);
    TestHandle call = slee.start("call");
    slee.ping(call, Ping.of((sbb, aci, context) -> sbb.self().setSbbPriority((byte) 100)));
    Journal.add("second");
    slee.ping(call, Ping.named("two"));
    // the priority that A's entity has now beats that of service B, whose initial event it is again
    assertThat(order()).containsExactly("B", "A", "A", "B");
  }

  @Test
  void letsAServiceOfEqualPriorityTakeAnInitialEventBeforeThoseAttached() throws Exception {
    slee.service("A", 3);
    TestHandle call = slee.start("call");
    slee.ping(call, Ping.named("one"));
    slee.service("B", 3);
    slee.ping(call, Ping.named("two"));
    assertThat(Journal.entries("B:")).containsExactly("ping two");
    assertThat(order()).startsWith("A").hasSize(3);
    slee.service("C", 2);
    slee.ping(call, Ping.named("three"));
    assertThat(order()).endsWith("C");
  }

  @Test
  void deliversToAParentBeforeItsChildrenAndToEachOnce() throws Exception {
    slee.parentAndChild("A", "B");
    TestHandle call = slee.start("call");
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) -> {
              for (String name : List.of("low", "high")) {
                ScriptLocalObject child = (ScriptLocalObject) sbb.getChildren().create();
                child.setSbbPriority((byte) (name.equals("high") ? 2 : 1));
                child.run(
                    inside -> {
                      inside.setText(name);
                      return null;
                    });
                aci.attach(child);
              }
            }));
    // the children attached while the event was being delivered, so they got it too
    assertThat(order()).containsExactly("A", "B", "B");
    slee.ping(
        call,
        new Ping("names", Map.of("B", (sbb, aci, context) -> Journal.add("n:" + sbb.getText()))));
    assertThat(Journal.entries("n:")).containsExactly("high", "low");
    assertThat(slee.entities()).isEqualTo(3);
  }

  @Test
  void doesNotDeliverAMaskedEvent() throws Exception {
    slee.components().addService("A", TestComponents.masking("A").build(), 0);
    slee.activate("A");
    TestHandle call = slee.start("call");
    slee.ping(call, Ping.named("masked"));
    assertThat(Journal.entries("A:")).isEmpty();
    assertThat(slee.entities()).isEqualTo(1);
  }

  @Test
  void masksAndUnmasksPerActivityContext() throws Exception {
    slee.service("A");
    TestHandle one = slee.start("one");
    TestHandle two = slee.start("two");
    Script mask =
        (sbb, aci, context) -> {
          sbb.context().maskEvent(new String[] {"Ping"}, aci);
          Journal.add("mask " + String.join(",", sbb.context().getEventMask(aci)));
        };
    slee.ping(one, Ping.of(mask)).ping(two, Ping.named("heard"));
    slee.ping(one, Ping.named("not heard"));
    assertThat(Journal.entries("A:")).containsExactly("ping ping", "ping heard");
    assertThat(Journal.entries("mask ")).containsExactly("Ping");
  }

  @Test
  void refusesToMaskWhatTheSbbDoesNotReceive() throws Exception {
    slee.service("A");
    slee.ping(
        slee.start("call"),
        Ping.of(
            (sbb, aci, context) -> {
              try {
                sbb.context().maskEvent(new String[] {"Nonsense"}, aci);
              } catch (javax.slee.UnrecognizedEventException e) {
                Journal.add("refused " + e.getMessage());
              }
            }));
    assertThat(Journal.entries("refused ")).singleElement().asString().contains("Nonsense");
  }

  @Test
  void endsWithTheActivityAndRemovesWhatIsNotAttachedAnyMore() throws Exception {
    slee.service("A");
    TestHandle call = slee.start("call");
    slee.ping(call, Ping.of((sbb, aci, context) -> sbb.getChildren().create()));
    assertThat(slee.entities()).isEqualTo(2);
    slee.end(call);
    assertThat(Journal.entries("A:"))
        .containsExactly("ping ping", "end TestActivity[name=call]", "removed", "removed");
    assertThat(slee.entities()).isZero();
    assertThat(slee.trees()).isZero();
    assertThat(slee.context(call)).isNull();
    assertThat(Journal.entries("ra:")).endsWith("ended call");
  }

  @Test
  void keepsARootThatIsStillAttachedElsewhere() throws Exception {
    slee.service("A");
    TestHandle one = slee.start("one");
    slee.ping(
        one,
        Ping.of(
            (sbb, aci, context) -> {
              ActivityContextInterface other =
                  factory(sbb).getActivityContextInterface(provider(sbb).start("two"));
              other.attach(sbb.self());
            }));
    slee.end(one);
    assertThat(slee.entities()).isEqualTo(1);
    slee.end(new TestHandle("two"));
    assertThat(slee.entities()).isZero();
  }

  private static org.opencallback.slee.testing.TestProvider provider(
      org.opencallback.slee.testing.ScriptSbb sbb) {
    return sbb.lookup("test/provider");
  }

  private static org.opencallback.slee.testing.TestActivityContextInterfaceFactory factory(
      org.opencallback.slee.testing.ScriptSbb sbb) {
    return sbb.lookup("test/factory");
  }

  @Test
  void removesARootThatDetachesFromItsLastActivity() throws Exception {
    slee.service("A");
    slee.ping(slee.start("call"), Ping.of((sbb, aci, context) -> aci.detach(sbb.self())));
    assertThat(Journal.entries("A:")).containsExactly("ping ping", "removed");
    assertThat(slee.entities()).isZero();
  }

  @Test
  void keepsTheOrderOfEventsOfOneActivity() throws Exception {
    slee.service("A");
    TestHandle call = slee.start("call");
    for (int i = 0; i < 500; i++) {
      slee.fire(call, Ping.named(Integer.toString(i)));
    }
    slee.settle();
    assertThat(Journal.entries("A:ping "))
        .containsExactlyElementsOf(
            java.util.stream.IntStream.range(0, 500).mapToObj(Integer::toString).toList());
  }

  @Test
  void deliversWhatAnSbbFiresToTheServiceItNames() throws Exception {
    slee.service("A").service("B");
    TestHandle call = slee.start("call");
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) -> {
              sbb.firePong(new org.opencallback.slee.testing.Pong("all"), aci, null);
              sbb.firePong(
                  new org.opencallback.slee.testing.Pong("b only"),
                  aci,
                  null,
                  TestComponents.serviceId("B"));
            }));
    assertThat(Journal.entries("A:pong ")).containsExactly("all");
    assertThat(Journal.entries("B:pong ")).containsExactly("all", "b only");
  }

  @Test
  void tellsServicesApartByTheScriptsTheyRun() throws Exception {
    slee.service("A").service("B");
    slee.ping(
        slee.start("call"),
        new Ping("p", Map.of("B", (sbb, aci, context) -> Journal.add("b ran"))));
    assertThat(Journal.entries()).contains("b ran");
  }
}
