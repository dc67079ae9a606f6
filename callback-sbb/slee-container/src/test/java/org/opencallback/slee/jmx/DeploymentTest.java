package org.opencallback.slee.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import javax.slee.ComponentID;
import javax.slee.EventTypeID;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.management.DeployableUnitID;
import javax.slee.management.DeploymentException;
import javax.slee.management.DeploymentMBean;
import javax.slee.management.SbbDescriptor;
import javax.slee.management.ServiceState;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.testing.SmallUnit;

/** Deployable units (JSR 240 §14.4). */
final class DeploymentTest extends ManagementFixture {

  private Path unit() throws Exception {
    return new SmallUnit()
        .event("Due")
        .sbb(
            "Clock",
            "public void onDue(example.event.Due due, ActivityContextInterface aci) {}",
            "",
            SmallUnit.initial("Due"))
        .service("Clock", "Clock", 0)
        .write(directory, "clock.jar");
  }

  @Test
  void installsDescribesAndUninstallsAUnit() throws Exception {
    DeploymentMBean deployment = deployment();
    SbbID sbb = new SbbID("Clock", "example", "1.0");
    ServiceID service = new ServiceID("Clock", "example", "1.0");
    EventTypeID due = new EventTypeID("Due", "example", "1.0");
    String url = unit().toUri().toString();
    DeployableUnitID id = deployment.install(url);
    assertThat(deployment.getDeployableUnits()).containsExactly(id);
    assertThat(deployment.getDeployableUnit(url)).isEqualTo(id);
    assertThat(deployment.isInstalled(id)).isTrue();
    assertThat(deployment.isInstalled(sbb)).isTrue();
    assertThat(deployment.getSbbs()).containsExactly(sbb);
    assertThat(deployment.getSbbs(service)).containsExactly(sbb);
    assertThat(deployment.getServices()).containsExactly(service);
    assertThat(deployment.getEventTypes()).contains(due);
    assertThat(deployment.getReferringComponents(due)).containsExactly(sbb);
    assertThat(deployment.getReferringComponents(sbb)).containsExactly(service);
    assertThat(deployment.getDescriptor(id).getComponents()).containsExactly(due, sbb, service);
    assertThat(((SbbDescriptor) deployment.getDescriptor(sbb)).getEventTypes())
        .containsExactly(due);
    assertThat(deployment.getDescriptors(new ComponentID[] {sbb, A})).hasSize(1);
    services().activate(service);
    assertThat(services().getServices(ServiceState.ACTIVE)).containsExactly(service);
    services().deactivate(service);
    slee.settle();
    deployment.uninstall(id);
    assertThat(deployment.isInstalled(id)).isFalse();
    assertThat(deployment.isInstalled(sbb)).isFalse();
    assertThat(deployment.getDeployableUnits()).isEmpty();
  }

  @Test
  void refusesToInstallWhatIsNotThere() throws Exception {
    DeploymentMBean deployment = deployment();
    assertThatThrownBy(() -> deployment.install(directory.toUri() + "none.jar"))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("none.jar");
    assertThatThrownBy(() -> deployment.install("no url"))
        .isInstanceOf(java.net.MalformedURLException.class);
    assertThatThrownBy(() -> deployment.install(null)).isInstanceOf(NullPointerException.class);
  }
}
