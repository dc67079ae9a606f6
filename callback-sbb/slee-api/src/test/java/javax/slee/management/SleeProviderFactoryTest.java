package javax.slee.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class SleeProviderFactoryTest {

  private static final ClassLoader LOADER = SleeProviderFactoryTest.class.getClassLoader();

  /** A vendor's provider, as it should be. */
  public static class Provider implements SleeProvider {
    @Override
    public ObjectName getSleeManagementMBean() {
      return ObjectName.WILDCARD;
    }
  }

  /** A provider that nobody can create. */
  public static final class NeedsAnArgument extends Provider {
    public NeedsAnArgument(String argument) {
      assertThat(argument).isNotNull();
    }
  }

  @Test
  void createsTheProvider() throws PeerUnavailableException {
    SleeProvider provider = SleeProviderFactory.getSleeProvider(Provider.class.getName(), LOADER);
    assertThat(provider).isInstanceOf(Provider.class);
    assertThat(provider.getSleeManagementMBean()).isEqualTo(ObjectName.WILDCARD);
    assertThat(SleeProviderFactory.getSleeProvider(Provider.class.getName()))
        .isInstanceOf(Provider.class);
  }

  @Test
  void saysWhichProviderItCannotCreate() {
    assertThatThrownBy(() -> SleeProviderFactory.getSleeProvider("no.such.Provider"))
        .isInstanceOf(PeerUnavailableException.class)
        .hasMessageContaining("no.such.Provider")
        .hasCauseInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(
            () -> SleeProviderFactory.getSleeProvider(NeedsAnArgument.class.getName(), LOADER))
        .isInstanceOf(PeerUnavailableException.class);
    assertThatThrownBy(() -> SleeProviderFactory.getSleeProvider("java.lang.String", LOADER))
        .isInstanceOf(PeerUnavailableException.class);
  }

  @Test
  void refusesToGuess() {
    assertThatThrownBy(() -> SleeProviderFactory.getSleeProvider(null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> SleeProviderFactory.getSleeProvider("java.lang.String", null))
        .isInstanceOf(NullPointerException.class);
  }
}
