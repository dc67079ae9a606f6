package javax.slee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import javax.slee.management.LibraryID;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.resource.ResourceAdaptorID;
import javax.slee.resource.ResourceAdaptorTypeID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComponentIDTest {

  static List<ComponentID> oneOfEachKind() {
    return List.of(
        new EventTypeID("a", "b", "1"),
        new SbbID("a", "b", "1"),
        new ServiceID("a", "b", "1"),
        new LibraryID("a", "b", "1"),
        new ProfileSpecificationID("a", "b", "1"),
        new ResourceAdaptorID("a", "b", "1"),
        new ResourceAdaptorTypeID("a", "b", "1"));
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void equalsOnlyTheSameKindOfComponent(ComponentID id) {
    assertThat(oneOfEachKind().stream().filter(id::equals)).hasSize(1);
    assertThat(oneOfEachKind().stream().filter(other -> id.compareTo(other) == 0)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void survivesSerialisation(ComponentID id) {
    assertThat(Copies.serialised(id)).isEqualTo(id).hasSameHashCodeAs(id).isNotSameAs(id);
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void isWrittenWithItsKind(ComponentID id) {
    assertThat(id).hasToString(id.getClass().getSimpleName() + "[name=a,vendor=b,version=1]");
  }

  @Test
  void differsInNameVendorAndVersion() {
    ServiceID id = new ServiceID("Callback", "org.opencallback", "1.0");

    assertThat(id)
        .isEqualTo(new ServiceID("Callback", "org.opencallback", "1.0"))
        .isEqualTo(id.clone())
        .isNotEqualTo(new ServiceID("Transit", "org.opencallback", "1.0"))
        .isNotEqualTo(new ServiceID("Callback", "example", "1.0"))
        .isNotEqualTo(new ServiceID("Callback", "org.opencallback", "1.1"));
    assertThat(id.getName()).isEqualTo("Callback");
    assertThat(id.getVendor()).isEqualTo("org.opencallback");
    assertThat(id.getVersion()).isEqualTo("1.0");
  }

  @Test
  void isOrderedByKindNameVendorVersion() {
    TreeSet<Object> ordered = new TreeSet<>();
    ServiceID first = new ServiceID("a", "a", "2");
    ServiceID second = new ServiceID("a", "b", "1");
    ServiceID third = new ServiceID("b", "a", "1");
    SbbID beforeAll = new SbbID("z", "z", "9");
    ordered.addAll(List.of(third, first, beforeAll, second));

    assertThat(ordered).containsExactly(beforeAll, first, second, third);
    assertThat(new ServiceID("a", "a", "1").compareTo(first)).isNegative();
  }

  @Test
  void cannotBeComparedWithAnythingElse() {
    assertThatThrownBy(() -> new SbbID("a", "b", "1").compareTo("a"))
        .isInstanceOf(ClassCastException.class);
  }

  @Test
  void refusesToBeIncomplete() {
    assertThatThrownBy(() -> new SbbID(null, "b", "1")).hasMessage("name");
    assertThatThrownBy(() -> new SbbID("a", null, "1")).hasMessage("vendor");
    assertThatThrownBy(() -> new SbbID("a", "b", null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("version");
  }
}
