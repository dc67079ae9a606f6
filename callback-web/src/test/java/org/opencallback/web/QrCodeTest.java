package org.opencallback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** That cameras read it is shown in a browser, see BrowserIT. */
class QrCodeTest {

  private static String svg(String text) {
    String address = QrCode.picture(text);
    assertThat(address).startsWith("data:image/svg+xml;base64,");
    return new String(
        Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)),
        StandardCharsets.US_ASCII);
  }

  /** 21 modules of version 1 with four light ones on each side (ISO/IEC 18004 §5.3, §6.3.8). */
  @Test
  void hasAWhiteQuietZone() {
    assertThat(svg("A"))
        .contains("viewBox=\"0 0 29 29\"", "<path fill=\"#fff\" d=\"M0 0h29v29H0z\"/>")
        .contains("M4 4h1v1h-1z", "M24 4h1v1h-1z", "M4 24h1v1h-1z")
        .doesNotContain("M3 ", "M25 ", " 3h1", " 25h1");
  }

  @Test
  void putsNoTextIntoThePicture() {
    assertThat(svg("<script>\"")).doesNotContain("script");
  }

  @Test
  void refusesWhatNoCodeHolds() {
    assertThatThrownBy(() -> QrCode.picture("x".repeat(3000)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
