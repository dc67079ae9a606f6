package org.opencallback.slee.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.management.ObjectName;
import javax.slee.InvalidStateException;
import javax.slee.management.ResourceAdaptorEntityState;
import javax.slee.management.ServiceState;
import javax.slee.management.SleeManagementMBean;
import javax.slee.management.SleeState;
import javax.slee.management.SleeStateChangeNotification;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.Ping;

/** Starting and stopping the SLEE, and the registration of its MBeans (JSR 240 §14.5). */
final class SleeManagementTest extends ManagementFixture {

  @Test
  void tellsWhereTheOtherBeansAre() throws Exception {
    for (ObjectName name :
        List.of(
            management().getAlarmMBean(),
            management().getDeploymentMBean(),
            management().getResourceManagementMBean(),
            management().getServiceManagementMBean(),
            management().getTraceMBean())) {
      assertThat(server.isRegistered(name)).as(name.toString()).isTrue();
    }
    assertThat(management().getSleeName()).isNotBlank();
    assertThat(management().getSleeVendor()).isNotBlank();
    assertThat(management().getSleeVersion()).isNotBlank();
    assertThat(management().getSubsystems()).isEmpty();
  }

  @Test
  void stopsAndStartsAgainWithWhatWasActive() throws Exception {
    slee.service("A");
    listenTo(SleeManagementMBean.OBJECT_NAME);
    slee.ping(slee.start("call"), Ping.named("first"));
    management().stop();
    assertThat(management().getState()).isEqualTo(SleeState.STOPPED);
    assertThat(services().getState(A)).isEqualTo(ServiceState.INACTIVE);
    assertThat(resources().getState("test")).isEqualTo(ResourceAdaptorEntityState.INACTIVE);
    assertThat(slee.entities()).isZero();
    management().start();
    assertThat(services().getState(A)).isEqualTo(ServiceState.ACTIVE);
    slee.ping(slee.start("other"), Ping.named("second"));
    assertThat(Journal.entries("A:ping ")).containsExactly("first", "second");
    assertThat(
            told(
                SleeStateChangeNotification.class,
                change -> change.getOldState() + " " + change.getNewState()))
        .containsExactly(
            "Running Stopping", "Stopping Stopped", "Stopped Starting", "Starting Running");
  }

  @Test
  void refusesToStartWhatRunsAndToStopWhatIsStopped() throws Exception {
    SleeManagementMBean management = management();
    assertThatThrownBy(management::start).isInstanceOf(InvalidStateException.class);
    assertThatThrownBy(management::shutdown).isInstanceOf(InvalidStateException.class);
    management.stop();
    assertThatThrownBy(management::stop).isInstanceOf(InvalidStateException.class);
    management.shutdown();
    assertThatThrownBy(management::start)
        .isInstanceOf(InvalidStateException.class)
        .hasMessageContaining("shut down");
  }

  @Test
  void startsNoActivityWhileItIsStopped() throws Exception {
    management().stop();
    assertThatThrownBy(() -> slee.start("call")).isInstanceOf(IllegalStateException.class);
    management().start();
    assertThat(slee.start("call")).isNotNull();
  }

  @Test
  void areGoneWhenTheyAreClosed() throws Exception {
    beans.close();
    assertThat(server.isRegistered(new ObjectName(SleeManagementMBean.OBJECT_NAME))).isFalse();
    beans.register();
    assertThat(management().getState()).isEqualTo(SleeState.RUNNING);
  }

  @Test
  void leaveNothingWhenAnotherSleeIsThere() throws Exception {
    ManagementBeans second = new ManagementBeans(slee.container(), server, Runnable::run);
    assertThatThrownBy(second::register)
        .isInstanceOf(javax.management.InstanceAlreadyExistsException.class);
    assertThat(management().getState()).isEqualTo(SleeState.RUNNING);
  }
}
