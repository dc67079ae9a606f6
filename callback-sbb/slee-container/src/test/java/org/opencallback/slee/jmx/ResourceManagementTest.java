package org.opencallback.slee.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.slee.InvalidArgumentException;
import javax.slee.InvalidStateException;
import javax.slee.management.ResourceAdaptorEntityState;
import javax.slee.management.ResourceAdaptorEntityStateChangeNotification;
import javax.slee.management.ResourceManagementMBean;
import javax.slee.management.UnrecognizedLinkNameException;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.InvalidConfigurationException;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.TestComponents;
import org.opencallback.slee.testing.TestHandle;

/** Resource adaptor entities and links (JSR 240 §14.10). */
final class ResourceManagementTest extends ManagementFixture {

  @Test
  void keepsAnEntityStoppingUntilItsLastActivityHasEnded() throws Exception {
    listenTo(ResourceManagementMBean.OBJECT_NAME);
    TestHandle call = slee.start("call");
    resources().deactivateResourceAdaptorEntity("test");
    assertThat(resources().getState("test")).isEqualTo(ResourceAdaptorEntityState.STOPPING);
    assertThatThrownBy(() -> slee.start("other")).isInstanceOf(IllegalStateException.class);
    slee.end(call);
    assertThat(resources().getState("test")).isEqualTo(ResourceAdaptorEntityState.INACTIVE);
    assertThat(Journal.entries("ra:")).endsWith("stopping", "ended call", "inactive");
    assertThat(
            told(
                ResourceAdaptorEntityStateChangeNotification.class,
                change -> change.getEntityName() + " " + change.getNewState()))
        .containsExactly("test Stopping", "test Inactive");
  }

  private static ConfigProperties limit(Object value) {
    return new ConfigProperties(
        new ConfigProperties.Property[] {
          new ConfigProperties.Property("limit", value.getClass().getName(), value)
        });
  }

  @Test
  void reconfiguresAnEntityAndKeepsWhatIsNotGiven() throws Exception {
    ResourceManagementMBean resources = resources();
    assertThatThrownBy(() -> resources.updateConfigurationProperties("test", limit(4)))
        .isInstanceOf(InvalidStateException.class);
    resources.deactivateResourceAdaptorEntity("test");
    resources.updateConfigurationProperties("test", limit(4));
    ConfigProperties now = resources.getConfigurationProperties("test");
    assertThat(now.getProperty("limit").getValue()).isEqualTo(4);
    assertThat(now.getProperty("name").getValue()).isEqualTo("nobody");
    assertThatThrownBy(() -> resources.updateConfigurationProperties("test", limit(-1)))
        .isInstanceOf(InvalidConfigurationException.class);
    assertThat(resources.getConfigurationProperties("test").getProperty("limit").getValue())
        .isEqualTo(4);
    assertThat(Journal.entries("ra:")).containsOnlyOnce("update");
  }

  @Test
  void tellsTheDefaultsOfAnAdaptor() throws Exception {
    ConfigProperties defaults = resources().getConfigurationProperties(TestComponents.RA);
    assertThat(defaults.getProperty("limit").getValue()).isEqualTo(7);
  }

  @Test
  void listsEntitiesAndLinks() throws Exception {
    ResourceManagementMBean resources = resources();
    resources.createResourceAdaptorEntity(TestComponents.RA, "spare", limit(1));
    resources.bindLinkName("spare", "second");
    assertThat(resources.getResourceAdaptorEntities()).containsExactly("spare", "test");
    assertThat(resources.getResourceAdaptorEntities(ResourceAdaptorEntityState.INACTIVE))
        .containsExactly("spare");
    assertThat(resources.getResourceAdaptorEntities(TestComponents.RA)).hasSize(2);
    assertThat(resources.getResourceAdaptor("spare")).isEqualTo(TestComponents.RA);
    assertThat(resources.getLinkNames()).containsExactly("link", "second");
    assertThat(resources.getLinkNames("spare")).containsExactly("second");
    assertThat(resources.getResourceAdaptorEntity("second")).isEqualTo("spare");
    assertThat(resources.getResourceAdaptorEntities(new String[] {"none", "link"}))
        .containsExactly(null, "test");
    resources.unbindLinkName("second");
    resources.removeResourceAdaptorEntity("spare");
    assertThat(resources.getResourceAdaptorEntities()).containsExactly("test");
    assertThatThrownBy(() -> resources.getResourceAdaptorEntity("second"))
        .isInstanceOf(UnrecognizedLinkNameException.class);
    assertThatThrownBy(
            () -> resources.createResourceAdaptorEntity(TestComponents.RA, " ", limit(1)))
        .isInstanceOf(InvalidArgumentException.class);
  }
}
