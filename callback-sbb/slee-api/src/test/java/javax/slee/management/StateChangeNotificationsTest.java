package javax.slee.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.slee.Copies;
import javax.slee.ServiceID;
import org.junit.jupiter.api.Test;

class StateChangeNotificationsTest {

  private static final SleeManagementMBean SLEE = Copies.standIn(SleeManagementMBean.class);

  @Test
  void tellsHowTheSleeChanged() {
    SleeStateChangeNotification change =
        new SleeStateChangeNotification(SLEE, SleeState.RUNNING, SleeState.STARTING, 7);

    assertThat(change.getType()).isEqualTo("javax.slee.management.sleestatechange");
    assertThat(change.getSource()).isSameAs(SLEE);
    assertThat(change.getNewState()).isSameAs(SleeState.RUNNING);
    assertThat(change.getOldState()).isSameAs(SleeState.STARTING);
    assertThat(change.getSequenceNumber()).isEqualTo(7);
    assertThat(change.toString()).contains("oldState=Starting", "newState=Running");
  }

  @Test
  void tellsHowAServiceChanged() {
    ServiceID service = new ServiceID("Callback", "org.opencallback", "1.0");
    ServiceStateChangeNotification change =
        new ServiceStateChangeNotification(
            Copies.standIn(ServiceManagementMBean.class),
            service,
            ServiceState.STOPPING,
            ServiceState.ACTIVE,
            1);

    assertThat(change.getType()).isEqualTo("javax.slee.management.servicestatechange");
    assertThat(change.getService()).isSameAs(service);
    assertThat(change.getNewState()).isSameAs(ServiceState.STOPPING);
    assertThat(change.getOldState()).isSameAs(ServiceState.ACTIVE);
    assertThat(change.toString()).contains("service=ServiceID[name=Callback");
  }

  @Test
  void tellsHowAResourceAdaptorEntityChanged() {
    ResourceAdaptorEntityStateChangeNotification change =
        new ResourceAdaptorEntityStateChangeNotification(
            Copies.standIn(ResourceManagementMBean.class),
            "SipRA",
            ResourceAdaptorEntityState.ACTIVE,
            ResourceAdaptorEntityState.INACTIVE,
            1);

    assertThat(change.getType())
        .isEqualTo("javax.slee.management.resourceadaptorentitystatechange");
    assertThat(change.getEntityName()).isEqualTo("SipRA");
    assertThat(change.getNewState()).isSameAs(ResourceAdaptorEntityState.ACTIVE);
    assertThat(change.getOldState()).isSameAs(ResourceAdaptorEntityState.INACTIVE);
    assertThat(change.toString()).contains("entityName=SipRA", "newState=Active");
  }

  @Test
  void refusesToLackAnything() {
    assertThatThrownBy(
            () -> new SleeStateChangeNotification(null, SleeState.RUNNING, SleeState.STARTING, 7))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("sleeManagementMBean");
    assertThatThrownBy(() -> new SleeStateChangeNotification(SLEE, null, SleeState.STARTING, 7))
        .hasMessage("newState");
    assertThatThrownBy(() -> new SleeStateChangeNotification(SLEE, SleeState.RUNNING, null, 7))
        .hasMessage("oldState");
  }
}
