package javax.slee.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import javax.slee.Copies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigPropertiesTest {

  private final ConfigProperties.Property port =
      new ConfigProperties.Property("javax.sip.PORT", "java.lang.Integer", 5060);

  static Stream<Arguments> readable() {
    return Stream.of(
        arguments("java.lang.Integer", "-5060", -5060),
        arguments("java.lang.Long", "9223372036854775807", Long.MAX_VALUE),
        arguments("java.lang.Double", "0.5", 0.5),
        arguments("java.lang.Float", "-1e3", -1000f),
        arguments("java.lang.Short", "32767", Short.MAX_VALUE),
        arguments("java.lang.Byte", "-128", Byte.MIN_VALUE),
        arguments("java.lang.Character", "#", '#'),
        arguments("java.lang.Boolean", "true", true),
        arguments("java.lang.Boolean", "FALSE", false),
        arguments("java.lang.String", "", ""),
        arguments("java.lang.String", " 192.0.2.1 ", " 192.0.2.1 "));
  }

  @ParameterizedTest
  @MethodSource("readable")
  void readsAValueOfEveryType(String type, String text, Object value) {
    assertThat(ConfigProperties.Property.toObject(type, text)).isEqualTo(value);
    assertThat(new ConfigProperties.Property("name", type, value).getValue()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "java.lang.Integer, 5060a",
    "java.lang.Integer, 2147483648",
    "java.lang.Integer, ''",
    "java.lang.Long, 1.0",
    "java.lang.Double, one",
    "java.lang.Float, one",
    "java.lang.Short, 32768",
    "java.lang.Byte, 128",
    "java.lang.Character, ##",
    "java.lang.Character, ''",
    "java.lang.Boolean, yes"
  })
  void refusesTextThatDoesNotFitTheType(String type, String text) {
    assertThatThrownBy(() -> ConfigProperties.Property.toObject(type, text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a " + type + ": \"" + text + "\"");
  }

  @Test
  void refusesATypeThatNoPropertyCanHave() {
    assertThatThrownBy(() -> ConfigProperties.Property.toObject("java.util.Date", "today"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.util.Date")
        .hasMessageContaining("java.lang.String");
    assertThatThrownBy(() -> new ConfigProperties.Property("port", "int", 5060))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("type int");
  }

  @Test
  void refusesAValueOfAnotherType() {
    assertThatThrownBy(() -> port.setValue("5061"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("javax.sip.PORT")
        .hasMessageContaining("java.lang.String: 5061");
    assertThat(port.getValue()).isEqualTo(5060);
    assertThatThrownBy(() -> new ConfigProperties.Property("a", "java.lang.Long", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void mayHaveNoValueYet() {
    port.setValue(null);
    assertThat(port.getValue()).isNull();

    port.setValue(5070);
    assertThat(port.getValue()).isEqualTo(5070);
  }

  @Test
  void findsPropertiesByNameAndKeepsTheirOrder() {
    ConfigProperties.Property transport =
        new ConfigProperties.Property("a.TRANSPORT", "java.lang.String", "UDP");
    ConfigProperties properties =
        new ConfigProperties(new ConfigProperties.Property[] {port, transport});

    assertThat(properties.getProperties()).containsExactly(port, transport);
    assertThat(properties.getProperty("a.TRANSPORT")).isSameAs(transport);
    assertThat(properties.getProperty("a.transport")).isNull();
    assertThat(properties)
        .hasToString(
            "[(javax.sip.PORT:java.lang.Integer=5060), (a.TRANSPORT:java.lang.String=UDP)]");
  }

  @Test
  void refusesTwoPropertiesOfOneName() {
    ConfigProperties properties = new ConfigProperties();
    properties.addProperty(port);

    assertThatThrownBy(
            () ->
                properties.addProperty(
                    new ConfigProperties.Property("javax.sip.PORT", "java.lang.Long", 1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("javax.sip.PORT");
    assertThat(properties.getProperties()).containsExactly(port);
  }

  @Test
  void isClonedDownToTheProperties() {
    ConfigProperties properties = new ConfigProperties();
    properties.addProperty(port);
    ConfigProperties clone = (ConfigProperties) properties.clone();
    ConfigProperties copy = Copies.serialised(properties);

    port.setValue(5070);
    clone.addProperty(new ConfigProperties.Property("more", "java.lang.String", null));

    assertThat(clone.getProperty("javax.sip.PORT").getValue()).isEqualTo(5060);
    assertThat(copy.getProperty("javax.sip.PORT").getValue()).isEqualTo(5060);
    assertThat(properties.getProperty("javax.sip.PORT").getValue()).isEqualTo(5070);
    assertThat(properties.getProperty("more")).isNull();
  }

  @Test
  void comparesPropertiesByAllTheyHave() {
    assertThat(port)
        .isEqualTo(new ConfigProperties.Property("javax.sip.PORT", "java.lang.Integer", 5060))
        .hasSameHashCodeAs(
            new ConfigProperties.Property("javax.sip.PORT", "java.lang.Integer", 5060))
        .isNotEqualTo(new ConfigProperties.Property("javax.sip.PORT", "java.lang.Integer", 5061))
        .isNotEqualTo(new ConfigProperties.Property("javax.sip.PORT", "java.lang.Long", 5060L))
        .isNotEqualTo(new ConfigProperties.Property("other", "java.lang.Integer", 5060))
        .isNotEqualTo(5060);
  }
}
