package org.opencallback.slee.restcomm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.slee.ServiceID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.slee.DueClient;
import org.opencallback.slee.SleeHarness;
import org.opencallback.slee.activity.ContextViews;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.SmallUnit;

/** A service written for Restcomm's SLEE, which casts to its extensions (jain-slee-11-ext). */
final class ExtensionsTest {

  private static final ServiceID SERVICE = new ServiceID("Desk", "example", "1.0");

  private static final String DESK =
      """
        public abstract org.mobicents.slee.ChildRelationExt getClerks();
        public void onDue(example.event.Due due, ActivityContextInterface aci) throws Exception {
          org.mobicents.slee.SbbContextExt ext = (org.mobicents.slee.SbbContextExt) me;
          org.mobicents.slee.ActivityContextInterfaceExt place =
              (org.mobicents.slee.ActivityContextInterfaceExt) aci;
          switch (due.text) {
            case "children" -> {
              org.mobicents.slee.SbbLocalObjectExt ann = getClerks().create("ann");
              note(ann.getName() + " " + ann.getChildRelation() + " "
                  + ann.getParent().isIdentical(ext.getSbbLocalObject()));
              note("same " + getClerks().get("ann").isIdentical(ann) + " " + getClerks().get("bob"));
              note("unnamed " + !((org.mobicents.slee.SbbLocalObjectExt) getClerks().create())
                  .getName().isEmpty());
              note("root " + ext.getSbbLocalObject().getParent());
              try { getClerks().create("ann"); note("twice"); }
              catch (CreateException e) { note("taken"); }
              try { getClerks().create(""); note("empty"); }
              catch (IllegalArgumentException e) { note("no name"); }
            }
            case "context" -> {
              ext.getActivityContextNamingFacility().bind(aci, "desk");
              note("names " + place.getNamesBound().length + " timers " + place.getTimers().length);
              ext.getTimerFacility().setTimer(
                  aci, null, System.currentTimeMillis() + 3_600_000, new TimerOptions());
              ext.getAlarmFacility().clearAlarms();
              note("null " + (ext.getNullActivityFactory().createNullActivity() != null));
              note("service " + (ext.getServiceActivityFactory().getActivity() != null));
            }
            case "look" -> note(
                "names " + place.getNamesBound()[0] + " timers " + place.getTimers().length);
            case "suspend" -> { place.suspend(); note("suspended"); }
            case "types" -> {
              javax.slee.resource.ResourceAdaptorTypeID type =
                  new javax.slee.resource.ResourceAdaptorTypeID("none", "example", "1.0");
              try { ext.getResourceAdaptorInterface(type, "link"); note("bound"); }
              catch (IllegalArgumentException e) { note("not bound"); }
              try { ext.getActivityContextInterfaceFactory(type); note("bound"); }
              catch (IllegalArgumentException e) { note("not bound"); }
            }
            default -> note("desk " + due.text);
          }
        }
      """;

  @TempDir private static Path built;
  private static Path unit;

  private SleeHarness slee;
  private DueClient client;

  @BeforeAll
  static void build() throws Exception {
    unit =
        new SmallUnit()
            .event("Due")
            .sbb(
                "Desk",
                DESK,
                "<get-child-relation-method><sbb-alias-ref>clerk</sbb-alias-ref>"
                    + "<get-child-relation-method-name>getClerks</get-child-relation-method-name>"
                    + "<default-priority>0</default-priority></get-child-relation-method>",
                SmallUnit.initial("Due"))
            .alias("Clerk", "clerk")
            .sbb("Clerk", "", "", "")
            .service("Desk", "Desk", 0)
            .write(built, "extended-desk.jar");
  }

  @BeforeEach
  void start() throws Exception {
    slee = new SleeHarness();
    slee.container().install(unit);
    slee.container().activate(SERVICE);
    client = new DueClient(slee);
  }

  @AfterEach
  void stop() {
    slee.close();
  }

  private List<String> due(String... texts) throws Exception {
    client.due(texts);
    return Journal.entries("unit ");
  }

  @Test
  void childrenHaveNamesAndKnowTheirParent() throws Exception {
    assertThat(due("children"))
        .containsExactly(
            "ann getClerks true",
            "same true null",
            "unnamed true",
            "root null",
            "taken",
            "no name");
  }

  @Test
  void theSbbContextGivesTheFacilities() throws Exception {
    assertThat(due("context")).containsExactly("names 0 timers 0", "null true", "service true");
  }

  @Test
  void anActivityContextTellsItsTimersAndNames() throws Exception {
    assertThat(due("context", "look")).contains("names desk timers 1");
  }

  @Test
  void anActivityContextIsSuspendedUntilTheTransactionEnds() throws Exception {
    assertThat(due("suspend", "after")).containsExactly("suspended", "desk after");
  }

  @Test
  void refusesResourceAdaptorTypesThatTheSbbIsNotBoundTo() throws Exception {
    assertThat(due("types")).containsExactly("not bound", "not bound");
  }

  @Test
  void withoutTheExtensionsThereArePlainObjects() {
    Object plain = new Object();
    assertThat(ContextViews.Optional.load(Object.class, "org.mobicents.NotThere", plain))
        .isSameAs(plain);
    assertThat(ContextViews.PRESENT).isInstanceOf(ExtendedContextViews.class);
  }
}
