package org.opencallback.slee;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.slee.ServiceID;
import javax.slee.management.DeployableUnitID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.RateUnit;
import org.opencallback.slee.testing.SmallUnit;

/** A service with a child, as somebody else would write it: a real unit with classes of its own. */
final class DeployedServiceTest {

  private static final ServiceID SERVICE = new ServiceID("Desk", "example", "1.0");

  private static final String DESK =
      """
        public abstract ChildRelation getClerks();
        public abstract int getServed();
        public abstract void setServed(int value);
        public abstract String[] getNames();
        public abstract void setNames(String[] value);
        public abstract ClerkLocal getClerk();
        public abstract void setClerk(ClerkLocal value);
        public abstract void fireBell(
            example.event.Bell bell, ActivityContextInterface aci, Address address);

        public void onDue(example.event.Due due, ActivityContextInterface aci, EventContext context)
            throws Exception {
          setServed(getServed() + 1);
          switch (due.text) {
            case "hire" -> {
              ClerkLocal clerk = (ClerkLocal) getClerks().create();
              aci.attach(clerk);
              setClerk(clerk);
              note("served " + clerk.serve("first"));
            }
            case "serve" -> note("served " + getClerk().serve("again"));
            case "fail" -> {
              try {
                getClerk().fail();
              } catch (TransactionRolledbackLocalException e) {
                note("child failed " + me.getRollbackOnly());
              }
            }
            case "apply" -> {
              try {
                getClerk().complain();
              } catch (java.io.IOException e) {
                note("complaint " + e.getMessage() + " " + me.getRollbackOnly());
              }
            }
            case "dismiss" -> {
              getClerk().remove();
              note("clerks " + getClerks().size());
            }
            case "ring" -> fireBell(new example.event.Bell("dong"), aci, null);
            case "throw" -> throw new IllegalStateException("desk");
            case "suspend" -> context.suspendDelivery(60_000);
            case "leave" -> {
              aci.detach(me.getSbbLocalObject());
              if (getClerk() != null) {
                aci.detach(getClerk());
              }
            }
            case "step out" -> aci.detach(me.getSbbLocalObject());
            case "attach" -> note("activities " + me.getActivities().length);
            default -> note("desk " + due.text + " " + getServed());
          }
        }

        public void onBell(example.event.Bell bell, ActivityContextInterface aci) {
          note("desk hears " + bell.text);
        }
      """;

  private static final String CLERK =
      """
        public abstract int getCount();
        public abstract void setCount(int value);
        public String serve(String what) {
          setCount(getCount() + 1);
          return what + getCount();
        }
        public void fail() { throw new IllegalArgumentException("clerk"); }
        public void complain() throws java.io.IOException { throw new java.io.IOException("no ink"); }
        public void onDue(example.event.Due due, ActivityContextInterface aci) {
          note("clerk sees " + due.text);
        }
        @Override public void sbbRemove() { note("clerk goes"); }
        @Override public void unsetSbbContext() { note("clerk unset"); }
      """;

  @TempDir private static Path built;
  private static Path unit;

  private SleeHarness slee;
  private DeployableUnitID installed;
  private DueClient client;

  @BeforeAll
  static void build() throws Exception {
    String cmp = "<cmp-field><cmp-field-name>%s</cmp-field-name></cmp-field>";
    unit =
        new SmallUnit()
            .event("Due")
            .event("Bell")
            .source(
                "example.sbb.ClerkLocal",
                "public interface ClerkLocal extends javax.slee.SbbLocalObject {"
                    + " String serve(String what); void fail();"
                    + " void complain() throws java.io.IOException; }")
            .sbb(
                "Desk",
                DESK,
                cmp.formatted("served")
                    + cmp.formatted("names")
                    + cmp.formatted("clerk")
                        .replace("</cmp-field>", "<sbb-alias-ref>clerk</sbb-alias-ref></cmp-field>")
                    + "<get-child-relation-method><sbb-alias-ref>clerk</sbb-alias-ref>"
                    + "<get-child-relation-method-name>getClerks</get-child-relation-method-name>"
                    + "<default-priority>0</default-priority></get-child-relation-method>",
                SmallUnit.initial("Due")
                    + SmallUnit.received("Bell", "").replace("Receive", "FireAndReceive"))
            .alias("Clerk", "clerk")
            .local("example.sbb.ClerkLocal")
            .sbb("Clerk", CLERK, cmp.formatted("count"), SmallUnit.received("Due", ""))
            .service("Desk", "Desk", 0)
            .write(built, "desk.jar");
  }

  @BeforeEach
  void start() throws Exception {
    slee = new SleeHarness();
    installed = slee.container().install(unit);
    slee.container().activate(SERVICE);
    client = new DueClient(slee);
  }

  @AfterEach
  void stop() {
    slee.close();
  }

  private void due(String... texts) throws Exception {
    client.due(texts);
  }

  @Test
  void keepsItsStateBetweenEvents() throws Exception {
    due("one", "two");
    assertThat(Journal.entries("unit ")).containsExactly("desk one 1", "desk two 2");
  }

  @Test
  void callsItsChildAndTheChildGetsEventsAfterIt() throws Exception {
    due("hire", "serve");
    assertThat(Journal.entries("unit "))
        .containsExactly("served first1", "clerk sees hire", "served again2", "clerk sees serve");
  }

  @Test
  void isRolledBackWhenItsChildFails() throws Exception {
    due("hire", "fail", "serve");
    assertThat(Journal.entries("unit "))
        .containsExactly(
            "served first1",
            "clerk sees hire",
            "exceptionThrown clerk",
            "child failed true",
            "rolledBack",
            "clerk sees fail",
            "served again2",
            "clerk sees serve");
  }

  @Test
  void isNotRolledBackByAnExceptionThatItsChildDeclares() throws Exception {
    due("hire", "apply");
    assertThat(Journal.entries("unit complaint ")).containsExactly("no ink false");
    assertThat(Journal.entries("unit rolledBack")).isEmpty();
  }

  @Test
  void removesItsChild() throws Exception {
    due("hire", "dismiss");
    assertThat(Journal.entries("unit "))
        .containsSubsequence("served first1", "clerk goes", "clerks 0");
    assertThat(slee.entities()).isEqualTo(1);
  }

  @Test
  void takesItsChildAlongWhenItLeavesItsLastActivity() throws Exception {
    due("hire", "leave");
    assertThat(Journal.entries("unit clerk goes")).hasSize(1);
    assertThat(slee.entities()).isZero();
    assertThat(slee.nullActivities()).isZero();
  }

  @Test
  void staysWhileItsChildIsAttached() throws Exception {
    due("hire", "step out", "serve");
    assertThat(slee.entities()).isEqualTo(2);
    assertThat(Journal.entries("unit "))
        .containsExactly(
            "served first1",
            "clerk sees hire",
            "clerk sees step out",
            "served again2", // the root that the event converges on is attached again
            "clerk sees serve");
  }

  @Test
  void hearsWhatItFires() throws Exception {
    due("ring", "after");
    assertThat(Journal.entries("unit "))
        .containsExactlyInAnyOrder("desk after 2", "desk hears dong");
  }

  @Test
  void isToldOfItsOwnExceptionAndOfTheRollback() throws Exception {
    due("one", "throw", "two");
    assertThat(Journal.entries("unit "))
        .containsExactly("desk one 1", "exceptionThrown desk", "rolledBack", "desk two 2");
  }

  @Test
  void holdsEventsWhileItsDeliveryIsSuspended() throws Exception {
    due("suspend", "after");
    assertThat(Journal.entries("unit ")).isEmpty();
    slee.advance(java.time.Duration.ofSeconds(61));
    assertThat(Journal.entries("unit ")).containsExactly("desk after 2");
  }

  @Test
  void letsItsPooledObjectsGoWhenItBecomesInactive() throws Exception {
    due("hire", "leave");
    slee.container().deactivate(SERVICE);
    assertThat(Journal.entries("unit clerk unset")).isNotEmpty();
    slee.container().uninstall(installed);
    assertThat(slee.container().inventory().units()).isEmpty();
  }

  @Test
  void firesToItselfInATransactionEachUntilItHasEnough() throws Exception {
    slee.container().install(RateUnit.of(100, 3, true).write(built, "rate.jar"));
    slee.container().activate(new ServiceID(RateUnit.SERVICE, "example", "1.0"));
    // between two deliveries the lanes look idle
    for (int i = 0; i < 10 || (i < 10_000 && slee.nullActivities() > 0); i++) {
      slee.settle();
    }
    assertThat(Journal.entries("unit round ")).containsExactly("0", "1", "2");
    assertThat(slee.nullActivities()).isZero();
  }
}
