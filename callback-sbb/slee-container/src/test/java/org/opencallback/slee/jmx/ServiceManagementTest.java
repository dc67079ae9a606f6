package org.opencallback.slee.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.slee.InvalidArgumentException;
import javax.slee.InvalidStateException;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedServiceException;
import javax.slee.management.ServiceManagementMBean;
import javax.slee.management.ServiceState;
import javax.slee.management.ServiceStateChangeNotification;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.TestComponents;
import org.opencallback.slee.testing.TestHandle;

/** Activating and deactivating services (JSR 240 §14.9). */
final class ServiceManagementTest extends ManagementFixture {

  @Test
  void keepsAServiceStoppingUntilItsLastEntityHasEnded() throws Exception {
    slee.service("A");
    listenTo(ServiceManagementMBean.OBJECT_NAME);
    TestHandle call = slee.start("call");
    slee.ping(call, Ping.named("p"));
    services().deactivate(A);
    slee.settle();
    assertThat(services().getState(A)).isEqualTo(ServiceState.STOPPING);
    assertThat(slee.entities()).isEqualTo(1);
    slee.ping(slee.start("other"), Ping.named("no new entity"));
    assertThat(slee.entities()).isEqualTo(1);
    slee.end(call);
    assertThat(services().getState(A)).isEqualTo(ServiceState.INACTIVE);
    assertThat(
            told(
                ServiceStateChangeNotification.class,
                change -> change.getService().getName() + " " + change.getNewState()))
        .containsExactly("A Stopping", "A Inactive");
  }

  @Test
  void makesAServiceWithoutEntitiesInactiveAtOnce() throws Exception {
    slee.service("A");
    services().deactivate(A);
    slee.settle();
    assertThat(services().getState(A)).isEqualTo(ServiceState.INACTIVE);
    services().activate(A);
    assertThat(services().getState(A)).isEqualTo(ServiceState.ACTIVE);
  }

  @Test
  void refusesWhatDoesNotFitAServicesState() throws Exception {
    slee.service("A");
    ServiceManagementMBean services = services();
    assertThatThrownBy(() -> services.activate(A)).isInstanceOf(InvalidStateException.class);
    ServiceID unknown = TestComponents.serviceId("nobody");
    assertThatThrownBy(() -> services.activate(unknown))
        .isInstanceOf(UnrecognizedServiceException.class);
    assertThatThrownBy(() -> services.getState(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> services.deactivate(new ServiceID[] {A, A}))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> services.deactivate(new ServiceID[] {}))
        .isInstanceOf(InvalidArgumentException.class);
    assertThat(services.getState(A)).isEqualTo(ServiceState.ACTIVE);
  }

  @Test
  void replacesAServiceByAnother() throws Exception {
    slee.service("A");
    slee.service("B");
    ServiceID b = TestComponents.serviceId("B");
    services().deactivate(b);
    slee.settle();
    services().deactivateAndActivate(A, b);
    slee.settle();
    assertThat(services().getState(A)).isEqualTo(ServiceState.INACTIVE);
    assertThat(services().getState(b)).isEqualTo(ServiceState.ACTIVE);
  }
}
