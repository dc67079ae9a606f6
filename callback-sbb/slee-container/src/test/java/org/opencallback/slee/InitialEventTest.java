package org.opencallback.slee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javax.slee.Address;
import javax.slee.AddressPlan;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.resource.EventFlags;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.descriptor.InitialEvent;
import org.opencallback.slee.descriptor.InitialEvent.Variable;
import org.opencallback.slee.descriptor.SbbDescriptor;
import org.opencallback.slee.descriptor.ServiceDescriptor;
import org.opencallback.slee.profile.ProfileSession;
import org.opencallback.slee.profile.ProfileTables;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.Selectors;
import org.opencallback.slee.testing.TestComponents;
import org.opencallback.slee.testing.TestHandle;

/** Which root SBB entity an initial event goes to (JSR 240 §8.6.2). */
final class InitialEventTest {

  private SleeHarness slee;
  private TestHandle one;
  private TestHandle two;

  @BeforeEach
  void start() throws Exception {
    slee = new SleeHarness();
    one = slee.start("one");
    two = slee.start("two");
  }

  @AfterEach
  void stop() {
    slee.close();
  }

  private void serviceStartedBy(InitialEvent initial) throws Exception {
    slee.components().addService("A", TestComponents.sbb("A", "A", initial).build(), 0);
    slee.activate("A");
  }

  private void fire(TestHandle handle, String address) throws Exception {
    slee.adaptor()
        .context()
        .getSleeEndpoint()
        .fireEvent(
            handle,
            slee.adaptor()
                .context()
                .getEventLookupFacility()
                .getFireableEventType(TestComponents.PING),
            Ping.named("p"),
            address == null ? null : new Address(AddressPlan.E164, address),
            null,
            EventFlags.NO_FLAGS);
    slee.settle();
  }

  private void pingBothTwice() throws Exception {
    for (String address : new String[] {"100", "200"}) {
      fire(one, address);
      fire(two, address);
    }
  }

  @Test
  void startsARootPerActivityContext() throws Exception {
    serviceStartedBy(TestComponents.startedBy(Variable.ACTIVITY_CONTEXT));
    pingBothTwice();
    assertThat(slee.trees()).isEqualTo(2);
    assertThat(Journal.entries("A:ping")).hasSize(4);
  }

  @Test
  void startsARootPerAddress() throws Exception {
    serviceStartedBy(TestComponents.startedBy(Variable.ADDRESS));
    pingBothTwice();
    assertThat(slee.trees()).isEqualTo(2);
    // each root is attached to both activity contexts, so the later events went to both
    assertThat(slee.context(one).attachments()).hasSize(2);
  }

  @Test
  void startsARootPerAddressAndActivityContext() throws Exception {
    serviceStartedBy(TestComponents.startedBy(Variable.ADDRESS, Variable.ACTIVITY_CONTEXT));
    pingBothTwice();
    assertThat(slee.trees()).isEqualTo(4);
  }

  @Test
  void startsOneRootPerEventType() throws Exception {
    serviceStartedBy(TestComponents.startedBy(Variable.EVENT_TYPE));
    pingBothTwice();
    assertThat(slee.trees()).isEqualTo(1);
  }

  @Test
  void startsARootForEveryEvent() throws Exception {
    serviceStartedBy(TestComponents.startedBy(Variable.EVENT));
    pingBothTwice();
    assertThat(slee.trees()).isEqualTo(4);
  }

  @Test
  void startsOneRootIfNothingIsSelected() throws Exception {
    serviceStartedBy(TestComponents.startedBy());
    pingBothTwice();
    assertThat(slee.trees()).isEqualTo(1);
  }

  @Test
  void startsNothingForAnAddressProfileOfATableThatIsNotThere() throws Exception {
    serviceStartedBy(TestComponents.startedBy(Variable.ADDRESS_PROFILE));
    pingBothTwice();
    fire(one, "48");
    assertThat(slee.trees()).isZero();
  }

  private void addressProfile(String version, String name, String setter, Object value)
      throws Exception {
    ProfileTables tables = slee.container().inventory().profileTables();
    if (!tables.names().contains("addresses")) {
      tables.create(
          new ProfileSpecificationID("AddressProfileSpec", "javax.slee", version), "addresses");
      SbbDescriptor root =
          TestComponents.sbb("A", "A", TestComponents.startedBy(Variable.ADDRESS_PROFILE)).build();
      slee.components().add(root);
      slee.components()
          .add(
              new ServiceDescriptor(
                  TestComponents.serviceId("A"), root.id(), (byte) 0, "addresses"));
      slee.activate("A");
    }
    ProfileSession profile = tables.newProfile("addresses", name);
    profile.getClass().getMethod(setter, value.getClass()).invoke(profile, value);
    profile.commitProfile();
  }

  @Test
  void startsOneRootPerAddressProfileAndNoneForAnAddressWithoutOne() throws Exception {
    addressProfile("1.1", "home", "setAddress", new Address(AddressPlan.E164, "48"));
    addressProfile("1.1", "work", "setAddress", new Address(AddressPlan.E164, "49"));
    fire(one, "48");
    fire(two, "48");
    assertThat(slee.trees()).isEqualTo(1);
    fire(two, "49");
    assertThat(slee.trees()).isEqualTo(2);
    fire(one, "50");
    fire(one, null);
    assertThat(slee.trees()).isEqualTo(2);
  }

  @Test
  void takesAllAddressesOfAnAddressProfileOfSlee10ForTheSame() throws Exception {
    Address[] addresses = {
      new Address(AddressPlan.E164, "48"), new Address(AddressPlan.E164, "49")
    };
    addressProfile("1.0", "both", "setAddresses", addresses);
    fire(one, "48");
    fire(two, "49");
    assertThat(slee.trees()).isEqualTo(1);
    fire(two, "50");
    assertThat(slee.trees()).isEqualTo(1);
  }

  private void serviceWithSelector(Variable... variables) throws Exception {
    serviceStartedBy(new InitialEvent(Set.of(variables), "selectPing"));
  }

  @Test
  void asksTheSelectorMethodForACustomName() throws Exception {
    Selectors.use(
        selector -> {
          Journal.add(
              "asked:"
                  + selector.getEventName()
                  + " "
                  + selector.getEvent()
                  + " "
                  + selector.getActivity()
                  + " "
                  + selector.isActivityContextSelected());
          selector.setActivityContextSelected(false);
          selector.setCustomName(selector.getAddress().getAddressString().substring(0, 1));
          return selector;
        });
    serviceWithSelector(Variable.ACTIVITY_CONTEXT);
    fire(one, "100");
    fire(two, "111");
    fire(two, "200");
    assertThat(slee.trees()).isEqualTo(2);
    assertThat(Journal.entries("asked:").get(0)).contains("Ping", "name=one", "true");
  }

  @Test
  void startsNothingIfTheSelectorMethodSaysNo() throws Exception {
    Selectors.use(
        selector -> {
          selector.setInitialEvent(false);
          return selector;
        });
    serviceWithSelector(Variable.ACTIVITY_CONTEXT);
    pingBothTwice();
    assertThat(slee.trees()).isZero();
  }

  @Test
  void startsNothingIfTheSelectorMethodFails() throws Exception {
    Selectors.use(
        selector -> {
          throw new IllegalStateException("no idea");
        });
    serviceWithSelector(Variable.ACTIVITY_CONTEXT);
    pingBothTwice();
    assertThat(slee.trees()).isZero();
    assertThat(slee.entities()).isZero();
  }

  @Test
  void replacesTheAddressThatTheSelectorMethodSets() throws Exception {
    Selectors.use(
        selector -> {
          selector.setAddress(new Address(AddressPlan.E164, "same"));
          return selector;
        });
    serviceWithSelector(Variable.ADDRESS);
    pingBothTwice();
    assertThat(slee.trees()).isEqualTo(1);
  }

  @Test
  void startsNothingIfTheSbbRefusesToBeCreated() throws Exception {
    serviceStartedBy(TestComponents.startedBy(Variable.ACTIVITY_CONTEXT));
    Selectors.failCreation(true);
    fire(one, null);
    assertThat(slee.trees()).isZero();
    assertThat(slee.entities()).isZero();
    Selectors.failCreation(false);
    fire(one, null);
    assertThat(slee.trees()).isEqualTo(1);
  }

  @Test
  void makesAnSbbObjectBeforeTheFirstEvent() throws Exception {
    serviceStartedBy(TestComponents.startedBy(Variable.ACTIVITY_CONTEXT));
    assertThat(Journal.entries("life:A ")).containsExactly("setSbbContext");
  }

  @Test
  void createsARootWithItsLifeCycleInOrder() throws Exception {
    serviceStartedBy(TestComponents.startedBy(Variable.ACTIVITY_CONTEXT));
    fire(one, null);
    fire(one, null);
    assertThat(Journal.entries("life:A "))
        .containsExactly(
            "setSbbContext",
            "sbbCreate",
            "sbbPostCreate",
            "sbbStore",
            "sbbPassivate",
            "sbbActivate",
            "sbbLoad",
            "sbbStore",
            "sbbPassivate");
  }
}
