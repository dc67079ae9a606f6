package org.opencallback.slee.jmx;

import static org.assertj.core.api.Assertions.assertThat;

import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.slee.ServiceID;
import javax.slee.facilities.AlarmLevel;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.management.SleeInventoryMXBean;
import org.opencallback.slee.testing.SmallUnit;
import org.opencallback.slee.testing.TestComponents;

/** What a console without the classes of the SLEE reads of it. */
final class InventoryTest extends ManagementFixture {

  private static final ServiceID CLOCK = new ServiceID("Clock", "example", "1.0");

  private CompositeData[] rows(String attribute) throws Exception {
    return (CompositeData[])
        server.getAttribute(new ObjectName(SleeInventoryMXBean.OBJECT_NAME), attribute);
  }

  private void installClock() throws Exception {
    slee.container()
        .install(
            new SmallUnit()
                .event("Due")
                .sbb(
                    "Clock",
                    "public void onDue(example.event.Due due, ActivityContextInterface aci) {}",
                    "",
                    SmallUnit.initial("Due"))
                .service("Clock", "Clock", 0)
                .write(directory, "clock.jar"));
  }

  @Test
  void showsAServiceInItsStateAndItsSbbWhileItRuns() throws Exception {
    installClock();

    assertThat(rows("Services"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("state")).isEqualTo("Inactive"));
    assertThat(rows("Sbbs")).isEmpty();

    slee.container().activate(CLOCK);

    assertThat(rows("Services"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("name")).isEqualTo("Clock");
              assertThat(row.get("vendor")).isEqualTo("example");
              assertThat(row.get("state")).isEqualTo("Active");
              assertThat(row.get("trees")).isEqualTo(0);
            });
    assertThat(rows("Sbbs"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("service")).isEqualTo("Clock");
              assertThat(row.get("name")).isEqualTo("Clock");
            });
  }

  @Test
  void showsResourceAdaptorEntitiesWithTheirLinksAndLanes() throws Exception {
    CompositeData[] entities = rows("ResourceAdaptorEntities");

    assertThat(entities).isNotEmpty();
    assertThat(entities[0].get("state")).isEqualTo("Active");
    assertThat((String) entities[0].get("adaptor")).contains(TestComponents.RA.getName());
    assertThat((String[]) entities[0].get("links")).isNotEmpty();
    assertThat(rows("Lanes")[0].get("number")).isEqualTo(0);
  }

  @Test
  void showsAnAlarmWhileItIsRaised() throws Exception {
    slee.service("A");
    assertThat(rows("Alarms")).isEmpty();

    slee.container()
        .inventory()
        .alarms()
        .facilityOf(SBB)
        .raiseAlarm("line", "7", AlarmLevel.MAJOR, "the line is dead");

    assertThat(rows("Alarms"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("level")).isEqualTo("Major");
              assertThat(row.get("message")).isEqualTo("the line is dead");
            });
  }
}
