package org.opencallback.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencallback.numbering.CallLevel;
import org.opencallback.numbering.ClassPermission;
import org.opencallback.numbering.E164;
import org.opencallback.numbering.NumberingPolicy;

class PolicyFileTest {

  @TempDir Path directory;

  private NumberingPolicy read(String... lines) throws IOException {
    Files.write(directory.resolve(PolicyFile.NAME), List.of(lines));
    return new PolicyFile(directory).read();
  }

  @Test
  void thePolicyOfPolandIsShipped() {
    NumberingPolicy policy = new PolicyFile(directory).read();

    assertThat(policy.emergencyIn("PL")).containsExactlyInAnyOrder("112", "997", "998", "999");
    assertThat(policy.emergencyIn("DE")).isEmpty();
    assertThat(policy.emergencyCalled()).isTrue();
    assertThat(policy.premium()).contains("+48700", "+48708");
  }

  @Test
  void theOperatorsFileTakesItsPlaceAndIsReadAgain() throws IOException {
    NumberingPolicy policy =
        read("country = DE", "emergency.numbers = 110,112", "emergency.calls = bar");
    assertThat(policy.emergencyIn("DE")).containsExactlyInAnyOrder("110", "112");
    assertThat(policy.emergencyCalled()).isFalse();
    assertThat(policy.premium()).isEmpty();

    assertThat(read("country = CZ", "emergency.calls = route").country()).isEqualTo("CZ");
  }

  @ParameterizedTest
  @CsvSource({
    "country = Poland, 'country = ''Poland'', expected two letters such as PL'",
    "emergency.calls = maybe, 'emergency.calls = ''maybe'', expected route or bar'",
    "emergency.numbers = 1a2, 'emergency.numbers = ''1a2'', expected numbers of 2 to 6 digits'",
    "premium.prefixes = 48700, 'premium.prefixes = ''48700'', expected prefixes such as +48700'",
    "premium = +48700, 'premium = ''+48700'', expected one of the keys country, emergency.calls'"
  })
  void saysWhatIsWrongAndWhere(String line, String expected) {
    assertThatThrownBy(() -> read("country = PL", "emergency.calls = route", line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(PolicyFile.NAME + ": " + expected);
  }

  @Test
  void aClassDoesNotCallPremiumNumbersUnlessItAllowsThemExpressly() {
    NumberingPolicy policy = new PolicyFile(directory).read();
    E164 premium = new E164("+48700123456");
    ClassPermission plain = new ClassPermission(CallLevel.NATIONAL, List.of(), List.of());
    ClassPermission special = new ClassPermission(CallLevel.NATIONAL, List.of("+48700"), List.of());
    ClassPermission both =
        new ClassPermission(CallLevel.NATIONAL, List.of("+48700"), List.of("+48700"));

    assertThat(plain.permits(premium, CallLevel.NATIONAL)).isTrue();
    assertThat(policy.applyTo(plain).permits(premium, CallLevel.NATIONAL)).isFalse();
    assertThat(policy.applyTo(special).permits(premium, CallLevel.NATIONAL)).isTrue();
    assertThat(policy.applyTo(special).permits(new E164("+48701123456"), CallLevel.NATIONAL))
        .isFalse();
    assertThat(policy.applyTo(both).permits(premium, CallLevel.NATIONAL)).isFalse();
    assertThat(policy.applyTo(plain).permits(new E164("+48601000001"), CallLevel.NATIONAL))
        .isTrue();
  }
}
