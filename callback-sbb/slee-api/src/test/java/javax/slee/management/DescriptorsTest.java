package javax.slee.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import javax.slee.ComponentID;
import javax.slee.Copies;
import javax.slee.EventTypeID;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.profile.ProfileSpecificationDescriptor;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.resource.ResourceAdaptorDescriptor;
import javax.slee.resource.ResourceAdaptorID;
import javax.slee.resource.ResourceAdaptorTypeDescriptor;
import javax.slee.resource.ResourceAdaptorTypeID;
import org.junit.jupiter.api.Test;

class DescriptorsTest {

  private static final DeployableUnitID UNIT = new DeployableUnitID("file:/du.jar");
  private static final LibraryID LIBRARY = new LibraryID("lib", "v", "1");
  private static final LibraryID[] LIBRARIES = {LIBRARY};
  private static final SbbID SBB = new SbbID("sbb", "v", "1");
  private static final EventTypeID EVENT = new EventTypeID("event", "v", "1");
  private static final ProfileSpecificationID PROFILE =
      new ProfileSpecificationID("spec", "v", "1");
  private static final ResourceAdaptorTypeID RA_TYPE = new ResourceAdaptorTypeID("type", "v", "1");
  private static final ResourceAdaptorID RA = new ResourceAdaptorID("ra", "v", "1");

  @Test
  void haveInCommonWhatTheyDescribeAndWhereItCameFrom() {
    EventTypeDescriptor descriptor =
        new EventTypeDescriptor(EVENT, UNIT, "events.jar", LIBRARIES, "org.example.Event");

    assertThat(descriptor.getID()).isSameAs(EVENT);
    assertThat(descriptor.getName()).isEqualTo("event");
    assertThat(descriptor.getVendor()).isEqualTo("v");
    assertThat(descriptor.getVersion()).isEqualTo("1");
    assertThat(descriptor.getDeployableUnit()).isSameAs(UNIT);
    assertThat(descriptor.getSource()).isEqualTo("events.jar");
    assertThat(descriptor.getLibraries()).containsExactly(LIBRARY);
    assertThat(descriptor.getEventClassName()).isEqualTo("org.example.Event");
    assertThat(descriptor)
        .hasToString(
            "EventTypeDescriptor[component=EventTypeID[name=event,vendor=v,version=1],"
                + "deployableUnit=DeployableUnitID[url=file:/du.jar],source=events.jar,"
                + "libraries=[LibraryID[name=lib,vendor=v,version=1]],"
                + "eventClassName=org.example.Event]");
  }

  @Test
  void areEqualWhenTheyDescribeTheSameComponent() {
    EventTypeDescriptor descriptor = new EventTypeDescriptor(EVENT, UNIT, "a.jar", LIBRARIES, "A");
    EventTypeDescriptor same = new EventTypeDescriptor(EVENT, UNIT, "b.jar", LIBRARIES, "B");
    LibraryDescriptor other =
        new LibraryDescriptor(LIBRARY, UNIT, "a.jar", LIBRARIES, new String[] {"lib.jar"});

    assertThat(descriptor).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
    assertThat(Copies.serialised(descriptor))
        .isEqualTo(descriptor)
        .hasToString(descriptor.toString());
  }

  @Test
  void keepTheirArraysToThemselves() {
    String[] jars = {"lib.jar"};
    LibraryDescriptor descriptor = new LibraryDescriptor(LIBRARY, UNIT, "a.jar", LIBRARIES, jars);

    jars[0] = "changed outside";
    descriptor.getLibraryJars()[0] = "changed outside";
    descriptor.getLibraries()[0] = null;

    assertThat(descriptor.getLibraryJars()).containsExactly("lib.jar");
    assertThat(descriptor.getLibraries()).containsExactly(LIBRARY);
    assertThat(descriptor.toString()).contains("libraryJars=[lib.jar]");
  }

  @Test
  void describeSbbs() {
    SbbDescriptor descriptor =
        new SbbDescriptor(
            SBB,
            UNIT,
            "sbb.jar",
            LIBRARIES,
            new SbbID[] {SBB},
            new EventTypeID[] {EVENT},
            new ProfileSpecificationID[] {PROFILE},
            null,
            new ResourceAdaptorTypeID[] {RA_TYPE},
            new String[] {"link"});

    assertThat(descriptor.getSbbs()).containsExactly(SBB);
    assertThat(descriptor.getEventTypes()).containsExactly(EVENT);
    assertThat(descriptor.getProfileSpecifications()).containsExactly(PROFILE);
    assertThat(descriptor.getAddressProfileSpecification()).isNull();
    assertThat(descriptor.getResourceAdaptorTypes()).containsExactly(RA_TYPE);
    assertThat(descriptor.getResourceAdaptorEntityLinks()).containsExactly("link");
    assertThat(descriptor.toString()).contains("resourceAdaptorEntityLinks=[link]");
  }

  @Test
  void describeServices() {
    ServiceDescriptor descriptor =
        new ServiceDescriptor(new ServiceID("s", "v", "1"), UNIT, "s.xml", SBB, "addresses", null);

    assertThat(descriptor.getRootSbb()).isSameAs(SBB);
    assertThat(descriptor.getAddressProfileTable()).isEqualTo("addresses");
    assertThat(descriptor.getResourceInfoProfileTable()).isNull();
    assertThat(descriptor.getLibraries()).isEmpty();
    assertThat(descriptor.toString()).contains("addressProfileTable=addresses");
  }

  @Test
  void describeProfileSpecifications() {
    ProfileSpecificationDescriptor descriptor =
        new ProfileSpecificationDescriptor(
            PROFILE, UNIT, "p.jar", LIBRARIES, new ProfileSpecificationID[0], "org.example.CMP");

    assertThat(descriptor.getCMPInterfaceName()).isEqualTo("org.example.CMP");
    assertThat(descriptor.getProfileSpecifications()).isEmpty();
    assertThat(descriptor.toString()).contains("cmpInterfaceName=org.example.CMP");
  }

  @Test
  @SuppressWarnings("deprecation") // the single type of SLEE 1.0
  void describeResourceAdaptors() {
    ResourceAdaptorDescriptor descriptor =
        new ResourceAdaptorDescriptor(
            RA,
            UNIT,
            "ra.jar",
            LIBRARIES,
            new ResourceAdaptorTypeID[] {RA_TYPE, new ResourceAdaptorTypeID("second", "v", "1")},
            new ProfileSpecificationID[] {PROFILE},
            true);

    assertThat(descriptor.getResourceAdaptorType()).isSameAs(RA_TYPE);
    assertThat(descriptor.getResourceAdaptorTypes()).hasSize(2);
    assertThat(descriptor.getProfileSpecifications()).containsExactly(PROFILE);
    assertThat(descriptor.supportsActiveReconfiguration()).isTrue();
    assertThat(descriptor.toString()).contains("supportsActiveReconfiguration=true");
  }

  @Test
  void describeResourceAdaptorTypes() {
    ResourceAdaptorTypeDescriptor descriptor =
        new ResourceAdaptorTypeDescriptor(
            RA_TYPE,
            UNIT,
            "type.jar",
            LIBRARIES,
            new String[] {"javax.sip.Dialog"},
            null,
            new EventTypeID[] {EVENT});

    assertThat(descriptor.getActivityTypes()).containsExactly("javax.sip.Dialog");
    assertThat(descriptor.getResourceAdaptorInterface()).isNull();
    assertThat(descriptor.getEventTypes()).containsExactly(EVENT);
    assertThat(descriptor.toString()).contains("activityTypes=[javax.sip.Dialog]");
  }

  @Test
  @SuppressWarnings("JavaUtilDate") // in the API
  void describeDeployableUnits() {
    Date installed = new Date(1_000);
    DeployableUnitDescriptor descriptor =
        new DeployableUnitDescriptor(UNIT, installed, new ComponentID[] {SBB, EVENT});
    installed.setTime(2_000);
    descriptor.getDeploymentDate().setTime(3_000);
    descriptor.getComponents()[0] = null;

    assertThat(descriptor.getID()).isSameAs(UNIT);
    assertThat(descriptor.getURL()).isEqualTo("file:/du.jar");
    assertThat(descriptor.getDeploymentDate()).isEqualTo(new Date(1_000));
    assertThat(descriptor.getComponents()).containsExactly(SBB, EVENT);
    assertThat(descriptor)
        .isEqualTo(new DeployableUnitDescriptor(UNIT, installed, new ComponentID[0]))
        .isNotEqualTo(
            new DeployableUnitDescriptor(
                new DeployableUnitID("file:/other.jar"), installed, new ComponentID[0]));
    assertThat(UNIT).isLessThan(new DeployableUnitID("file:/other.jar"));
  }

  @Test
  void refuseToDescribeNothing() {
    assertThatThrownBy(() -> new EventTypeDescriptor(null, UNIT, "a.jar", LIBRARIES, "A"))
        .hasMessage("component");
    assertThatThrownBy(() -> new EventTypeDescriptor(EVENT, UNIT, "a.jar", LIBRARIES, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("eventClassName");
  }
}
