package org.opencallback.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.testing.TestVendor.HEADER;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.opencallback.testing.TestVendor;

class LicenceReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final String PAYLOAD =
      "{\"holder\":\"ACME sp. z o.o.\",\"numbers\":25,\"validUntil\":\"2026-12-31\"}";

  private final TestVendor vendor = new TestVendor();
  private final LicenceReader reader = vendor.reader();

  @Test
  void readsWhatTheVendorHasSigned() {
    assertThat(reader.read(vendor.signed(HEADER, PAYLOAD), TODAY))
        .isEqualTo(new Licence("ACME sp. z o.o.", 25, LocalDate.of(2026, 12, 31), false, ""));
    assertThat(reader.read(vendor.signed(HEADER, "{\"holder\":\"A\",\"numbers\":3}"), TODAY))
        .isEqualTo(new Licence("A", 3, null, false, ""));
  }

  @Test
  void isDemoOnTheDayAfterTheLicenceHasExpired() {
    String jws = vendor.signed(HEADER, PAYLOAD);

    assertThat(reader.read(jws, LocalDate.of(2026, 12, 31)).demo()).isFalse();
    assertThat(reader.read(jws, LocalDate.of(2027, 1, 1)))
        .isEqualTo(Licence.demo("the licence of ACME sp. z o.o. expired on 2026-12-31"));
  }

  @Test
  void isDemoWhenAnybodyElseHasSigned() {
    assertThat(reader.read(new TestVendor().signed(HEADER, PAYLOAD), TODAY))
        .isEqualTo(Licence.demo("the licence's signature is not the vendor's"));
  }

  @Test
  void isDemoWhenASingleCharacterWasChanged() {
    String jws = vendor.signed(HEADER, PAYLOAD);
    for (int i = 0; i < jws.length(); i++) {
      char other = jws.charAt(i) == 'A' ? 'Q' : 'A';
      String changed = jws.substring(0, i) + other + jws.substring(i + 1);
      assertThat(reader.read(changed, TODAY))
          .as("at %d", i)
          .satisfiesAnyOf(
              licence -> assertThat(licence.demo()).isTrue(),
              // the last character of base64 carries bits that mean nothing
              licence -> assertThat(licence.numbers()).isEqualTo(25));
    }
  }

  @Test
  void isDemoWithoutAlgorithmHolderOrCount() {
    assertThat(reader.read(vendor.signed("{\"alg\":\"none\"}", PAYLOAD), TODAY).reason())
        .isEqualTo("the licence is not signed with EdDSA");
    assertThat(reader.read(vendor.signed(HEADER, "{\"numbers\":3}"), TODAY).reason())
        .contains("names no holder");
    assertThat(reader.read(vendor.signed(HEADER, "{\"holder\":\"A\"}"), TODAY).reason())
        .contains("no count of numbers");
    assertThat(
            reader
                .read(
                    vendor.signed(
                        HEADER, "{\"holder\":\"A\",\"numbers\":3,\"validUntil\":\"soon\"}"),
                    TODAY)
                .demo())
        .isTrue();
  }

  @Test
  void isDemoBeforeTheLicenceIsValid() {
    String jws =
        vendor.signed(HEADER, "{\"holder\":\"A\",\"numbers\":3,\"validFrom\":\"2026-03-03\"}");

    assertThat(reader.read(jws, TODAY))
        .isEqualTo(Licence.demo("the licence of A is not valid before 2026-03-03"));
    assertThat(reader.read(jws, TODAY.plusDays(1)).demo()).isFalse();
  }

  @Test
  void isDemoWhenItsHeaderAsksForWhatIsNotUnderstood() {
    assertThat(
            reader
                .read(
                    vendor.signed("{\"alg\":\"EdDSA\",\"crit\":[\"b64\"],\"b64\":false}", PAYLOAD),
                    TODAY)
                .reason())
        .isEqualTo("the licence asks for what this version does not know: crit [\"b64\"]");
    assertThat(
            reader
                .read(vendor.signed("{\"alg\":\"EdDSA\",\"kid\":\"2026\"}", PAYLOAD), TODAY)
                .demo())
        .as("a header that may be ignored")
        .isFalse();
  }

  @Test
  void isDemoForEveryOtherAlgorithmWhoeverSigned() {
    for (String algorithm : new String[] {"none", "None", "HS256", "RS256", "ES256", "eddsa"}) {
      String header = "{\"alg\":\"%s\"}".formatted(algorithm);
      assertThat(reader.read(vendor.signed(header, PAYLOAD), TODAY).reason())
          .as(algorithm)
          .isEqualTo("the licence is not signed with EdDSA");
    }
    String unsigned = vendor.signed("{\"alg\":\"none\"}", PAYLOAD);
    assertThat(reader.read(unsigned.substring(0, unsigned.lastIndexOf('.') + 1), TODAY).demo())
        .isTrue();
  }

  @Test
  void isDemoForAnythingElse() {
    for (String text : new String[] {"", ".", "..", "a.b.c", "....", "{}", "\u0000"}) {
      assertThat(reader.read(text, TODAY).demo()).as(text).isTrue();
    }
  }

  @Test
  void believesNobodyButTheVendorWhoseKeyThisBuildCarries() {
    assertThat(LicenceReader.ofVendor().read(vendor.licence(25), TODAY))
        .isEqualTo(Licence.demo("the licence's signature is not the vendor's"));
  }

  @Test
  void coversSeatsFromOneToItsCount() {
    Licence licence = new Licence("A", 2, null, false, "");

    assertThat(licence.covers(1)).isTrue();
    assertThat(licence.covers(2)).isTrue();
    assertThat(licence.covers(3)).isFalse();
    assertThat(licence.covers(0)).isFalse();
    assertThat(licence.covers(null)).isFalse();
    assertThat(Licence.demo("x").covers(2)).isFalse();
  }
}
