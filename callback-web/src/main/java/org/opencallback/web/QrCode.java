package org.opencallback.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A text as a picture that a telephone's camera reads (QR code, ISO/IEC 18004). */
public final class QrCode {

  /** Light modules around the code (ISO/IEC 18004 §6.3.8). */
  private static final int QUIET_ZONE = 4;

  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(
          EncodeHintType.MARGIN,
          QUIET_ZONE,
          EncodeHintType.ERROR_CORRECTION,
          ErrorCorrectionLevel.M,
          EncodeHintType.CHARACTER_SET,
          StandardCharsets.UTF_8.name());

  private QrCode() {}

  /**
   * The picture as an address that says it itself ({@code data:}), dark on white whatever is around
   * it.
   *
   * @throws IllegalArgumentException if the text is too long for a QR code
   */
  public static String picture(String text) {
    String svg = svg(modules(text));
    return "data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.US_ASCII));
  }

  private static BitMatrix modules(String text) {
    try {
      // of no size: one point for each module
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
    } catch (WriterException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String svg(BitMatrix modules) {
    StringBuilder dark = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          dark.append("M%d %dh1v1h-1z".formatted(x, y));
        }
      }
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" shape-rendering="crispEdges">\
        <path fill="#fff" d="M0 0h%1$dv%2$dH0z"/><path d="%3$s"/></svg>"""
        .formatted(modules.getWidth(), modules.getHeight(), dark);
  }
}
