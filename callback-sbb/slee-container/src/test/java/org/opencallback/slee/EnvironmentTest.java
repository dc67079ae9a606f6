package org.opencallback.slee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.naming.NamingException;
import javax.slee.UnrecognizedEventException;
import javax.slee.UnrecognizedServiceException;
import javax.slee.management.InvalidLinkNameBindingStateException;
import javax.slee.management.ManagementException;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.profile.ProfileTable;
import javax.slee.profile.UnrecognizedProfileTableNameException;
import javax.slee.resource.FireableEventType;
import javax.slee.resource.ReceivableService;
import javax.slee.resource.ResourceAdaptorContext;
import javax.slee.serviceactivity.ServiceActivity;
import javax.slee.serviceactivity.ServiceActivityFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.descriptor.InitialEvent.Variable;
import org.opencallback.slee.descriptor.SbbDescriptorBuilder;
import org.opencallback.slee.descriptor.SbbEnvironment.EjbReference;
import org.opencallback.slee.descriptor.SbbEnvironment.EnvEntry;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.ScriptLocalObject;
import org.opencallback.slee.testing.TestComponents;
import org.opencallback.slee.testing.TestNaming;
import org.opencallback.slee.testing.TestProvider;

/** What an SBB finds under {@code java:comp/env} (JSR 240 §6.13). */
@SuppressWarnings("BanJNDI")
final class EnvironmentTest {

  private SleeHarness slee;

  @BeforeEach
  void start() throws Exception {
    slee = new SleeHarness();
  }

  @AfterEach
  void stop() {
    slee.close();
  }

  private void activate(SbbDescriptorBuilder sbb) throws Exception {
    slee.components().addService("A", sbb.build(), 0);
    slee.activate("A");
  }

  @Test
  void findsItsEntriesAndBeans() throws Exception {
    TestNaming.bindGlobal("java:global/app/Bean", "the bean");
    activate(
        TestComponents.sbb("A")
            .envEntry(new EnvEntry("limits/calls", "java.lang.Integer", "42"))
            .envEntry(new EnvEntry("greeting", "java.lang.String", "dzień dobry"))
            .ejbReference(
                new EjbReference("ejb/Bean", "Session", null, null, "java:global/app/Bean")));
    slee.ping(
        slee.start("call"),
        Ping.of(
            (sbb, aci, context) -> {
              int calls = sbb.<Integer>lookup("limits/calls");
              Journal.add("v:" + calls + sbb.lookup("greeting") + sbb.lookup("ejb/Bean"));
              javax.naming.Context env =
                  (javax.naming.Context) new javax.naming.InitialContext().lookup("java:comp/env");
              Journal.add("v:" + env.lookup("limits/calls"));
            }));
    assertThat(Journal.entries("v:")).containsExactly("42dzień dobrythe bean", "42");
  }

  @Test
  void saysWhatIsWrongWithABeanThatHasNoLink() throws Exception {
    activate(
        TestComponents.sbb("A")
            .ejbReference(new EjbReference("ejb/Bean", "Session", null, null, "Bean")));
    slee.ping(
        slee.start("call"),
        Ping.of(
            (sbb, aci, context) -> {
              try {
                sbb.lookup("ejb/Bean");
              } catch (IllegalStateException e) {
                Journal.add("refused " + e.getCause().getMessage());
              }
            }));
    assertThat(Journal.entries("refused ")).singleElement().asString().contains("ejb-link = Bean");
  }

  @Test
  void givesEverySbbItsOwnEnvironment() throws Exception {
    slee.components()
        .add(
            TestComponents.sbb("B", "B", null)
                .envEntry(new EnvEntry("who", "java.lang.String", "child"))
                .build());
    activate(
        TestComponents.sbb("A", "B", TestComponents.startedBy(Variable.ACTIVITY_CONTEXT))
            .envEntry(new EnvEntry("who", "java.lang.String", "parent")));
    slee.ping(
        slee.start("call"),
        Ping.of(
            (sbb, aci, context) -> {
              ScriptLocalObject child = (ScriptLocalObject) sbb.getChildren().create();
              String inside = child.run(it -> it.<String>lookup("who"));
              Journal.add("who:" + inside + " of " + sbb.lookup("who") + TestNaming.depth());
            }));
    assertThat(Journal.entries("who:")).containsExactly("child of parent1");
  }

  @Test
  void showsTheResourceAdaptorWhoIsCalling() throws Exception {
    activate(TestComponents.sbb("A"));
    slee.ping(
        slee.start("call"),
        Ping.of(
            (sbb, aci, context) -> {
              TestProvider provider = sbb.lookup("test/provider");
              Journal.add("caller:" + provider.caller().getName());
            }));
    assertThat(Journal.entries("caller:")).containsExactly("A");
    assertThat(slee.adaptor().caller()).isNull();
  }

  @Test
  void findsTheActivityOfItsService() throws Exception {
    activate(TestComponents.sbb("A"));
    slee.ping(
        slee.start("call"),
        Ping.of(
            (sbb, aci, context) -> {
              ServiceActivityFactory factory = sbb.lookup("slee/serviceactivity/factory");
              ServiceActivity activity = factory.getActivity();
              Journal.add("service:" + activity.getService().getName());
            }));
    assertThat(Journal.entries("service:")).containsExactly("A");
  }

  @Test
  void refusesAServiceWhoseLinkIsNotBound() throws Exception {
    slee.container().unbindLinkName("link");
    assertThatThrownBy(() -> activate(TestComponents.sbb("A")))
        .isInstanceOf(InvalidLinkNameBindingStateException.class)
        .hasMessageContaining("link link");
    assertThat(slee.container().serviceState(TestComponents.serviceId("A")).isInactive()).isTrue();
  }

  @Test
  void refusesAnEntryThatIsNotOfItsType() {
    assertThatThrownBy(
            () ->
                activate(
                    TestComponents.sbb("A")
                        .envEntry(new EnvEntry("calls", "java.lang.Integer", "many"))))
        .isInstanceOf(ManagementException.class)
        .hasMessageContaining("calls = 'many'");
  }

  @Test
  void cannotBeChanged() throws Exception {
    activate(TestComponents.sbb("A"));
    slee.ping(
        slee.start("call"),
        Ping.of(
            (sbb, aci, context) -> {
              javax.naming.Context env =
                  (javax.naming.Context) new javax.naming.InitialContext().lookup("java:comp/env");
              try {
                env.bind("mine", "value");
              } catch (NamingException e) {
                Journal.add("refused");
              }
            }));
    assertThat(Journal.entries()).contains("refused");
  }

  @Test
  void anAdaptorFindsEventTypesThatItMayFireAndServicesThatAreActive() throws Exception {
    slee.service("A");
    ResourceAdaptorContext context = slee.adaptor().context();
    FireableEventType ping =
        context.getEventLookupFacility().getFireableEventType(TestComponents.PING);
    assertThat((Object) ping.getEventType()).isEqualTo(TestComponents.PING);
    assertThat(ping.getEventClassName()).isEqualTo(Ping.class.getName());
    assertThat(ping.getEventClassLoader()).isSameAs(Ping.class.getClassLoader());
    assertThatThrownBy(
            () -> context.getEventLookupFacility().getFireableEventType(TestComponents.PONG))
        .isInstanceOf(UnrecognizedEventException.class);
    assertThatThrownBy(() -> context.getEventLookupFacility().getFireableEventType(null))
        .isInstanceOf(NullPointerException.class);
    ReceivableService found =
        context.getServiceLookupFacility().getReceivableService(TestComponents.serviceId("A"));
    assertThat((Object) found.getService()).isEqualTo(TestComponents.serviceId("A"));
    assertThat(found.getReceivableEvents()).hasSize(1);
    assertThatThrownBy(
            () ->
                context
                    .getServiceLookupFacility()
                    .getReceivableService(TestComponents.serviceId("B")))
        .isInstanceOf(UnrecognizedServiceException.class);
  }

  @Test
  void theTimerOfAnAdaptorIsSharedAndNotCancelledByIt() throws Exception {
    Timer timer = slee.adaptor().context().getTimer();
    assertThat(slee.adaptor().context().getTimer()).isSameAs(timer);
    assertThatThrownBy(timer::cancel).isInstanceOf(UnsupportedOperationException.class);
    CountDownLatch ran = new CountDownLatch(1);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            ran.countDown();
          }
        },
        0);
    assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void anAdaptorFindsProfileTables() throws Exception {
    ResourceAdaptorContext context = slee.adaptor().context();
    assertThatThrownBy(() -> context.getProfileTable("addresses"))
        .isInstanceOf(UnrecognizedProfileTableNameException.class);
    slee.container()
        .inventory()
        .profileTables()
        .create(new ProfileSpecificationID("AddressProfileSpec", "javax.slee", "1.1"), "addresses");
    ProfileTable table = context.getProfileTable("addresses");
    slee.transactionManager().begin();
    assertThat(table.find("home")).isNull();
    slee.transactionManager().commit();
  }
}
