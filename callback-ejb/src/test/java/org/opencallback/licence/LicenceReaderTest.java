package org.opencallback.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.opencallback.testing.Sample;

class LicenceReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final String HEADER = "{\"alg\":\"EdDSA\"}";
  private static final String PAYLOAD =
      "{\"holder\":\"ACME sp. z o.o.\",\"numbers\":25,\"validUntil\":\"2026-12-31\"}";

  private final KeyPair vendor = keyPair();
  private final LicenceReader reader = new LicenceReader(vendor.getPublic());

  @Test
  void readsWhatTheVendorHasSigned() {
    assertThat(reader.read(signed(HEADER, PAYLOAD, vendor), TODAY))
        .isEqualTo(new Licence("ACME sp. z o.o.", 25, LocalDate.of(2026, 12, 31), false, ""));
    assertThat(reader.read(signed(HEADER, "{\"holder\":\"A\",\"numbers\":3}", vendor), TODAY))
        .isEqualTo(new Licence("A", 3, null, false, ""));
  }

  @Test
  void isDemoOnTheDayAfterTheLicenceHasExpired() {
    String jws = signed(HEADER, PAYLOAD, vendor);

    assertThat(reader.read(jws, LocalDate.of(2026, 12, 31)).demo()).isFalse();
    assertThat(reader.read(jws, LocalDate.of(2027, 1, 1)))
        .isEqualTo(Licence.demo("the licence of ACME sp. z o.o. expired on 2026-12-31"));
  }

  @Test
  void isDemoWhenAnybodyElseHasSigned() {
    assertThat(reader.read(signed(HEADER, PAYLOAD, keyPair()), TODAY))
        .isEqualTo(Licence.demo("the licence's signature is not the vendor's"));
  }

  @Test
  void isDemoWhenASingleCharacterWasChanged() {
    String jws = signed(HEADER, PAYLOAD, vendor);
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
    assertThat(reader.read(signed("{\"alg\":\"none\"}", PAYLOAD, vendor), TODAY).reason())
        .isEqualTo("the licence is not signed with EdDSA");
    assertThat(reader.read(signed(HEADER, "{\"numbers\":3}", vendor), TODAY).reason())
        .contains("names no holder");
    assertThat(reader.read(signed(HEADER, "{\"holder\":\"A\"}", vendor), TODAY).reason())
        .contains("no count of numbers");
    assertThat(
            reader
                .read(
                    signed(
                        HEADER, "{\"holder\":\"A\",\"numbers\":3,\"validUntil\":\"soon\"}", vendor),
                    TODAY)
                .demo())
        .isTrue();
  }

  @Test
  void isDemoForAnythingElse() {
    for (String text : new String[] {"", ".", "..", "a.b.c", "....", "{}", "\u0000"}) {
      assertThat(reader.read(text, TODAY).demo()).as(text).isTrue();
    }
  }

  @Test
  void believesTheVendorWhoseKeyThisBuildCarries() {
    Licence licence = LicenceReader.ofVendor().read(Sample.developmentLicence(), TODAY);

    assertThat(licence.holder()).isEqualTo("Development and tests only");
    assertThat(licence.numbers()).isEqualTo(1_000_000);
    assertThat(LicenceReader.ofVendor().read(signed(HEADER, PAYLOAD, vendor), TODAY).demo())
        .isTrue();
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

  private static String signed(String header, String payload, KeyPair keys) {
    try {
      Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
      String text =
          base64.encodeToString(header.getBytes(StandardCharsets.UTF_8))
              + "."
              + base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + base64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keyPair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
