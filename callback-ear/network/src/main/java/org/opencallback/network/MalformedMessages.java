package org.opencallback.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opencallback.network.sip.Dialog;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.network.sip.SipMessageBuilder;

/**
 * What broken and hostile peers send, by name: each is to be answered or dropped as RFC 3261 says,
 * and to leave nothing behind. Send them with {@code carrier.endpoint().sendRaw(octets, exchange)}.
 */
public final class MalformedMessages {

  private static final int LARGE = 64 * 1024;

  /** Most that fits a UDP datagram over IPv4. */
  private static final int MAX_DATAGRAM = 65_507;

  private final SipMessage sound;
  private final Map<String, byte[]> messages = new LinkedHashMap<>();

  private MalformedMessages(Carrier carrier, String from, String to) {
    this.sound =
        InviteSpec.call(from, to).build(carrier.hostPort(), carrier.exchangeText(), "v=0\r\n");
    missingFields();
    brokenFields();
    brokenNumbers(carrier);
    brokenBodies();
    noSipAtAll();
  }

  /**
   * The catalogue, made of a sound INVITE between two numbers; each message has a Call-ID and a
   * branch of its own.
   */
  public static Map<String, byte[]> invites(Carrier carrier, String from, String to) {
    return Collections.unmodifiableMap(new MalformedMessages(carrier, from, to).messages);
  }

  private SipMessageBuilder fresh() {
    String via = sound.values("Via").get(0);
    String branch = ";branch=z9hG4bK" + Dialog.newTag();
    return sound.toBuilder()
        .set("Via", via.replaceAll(";branch=.*", branch))
        .set("Call-ID", Dialog.newTag() + "@malformed");
  }

  private void put(String name, SipMessageBuilder message) {
    messages.put(name, message.build().octets());
  }

  private void putText(String name, String text) {
    messages.put(name, text.getBytes(UTF_8));
  }

  private void missingFields() {
    for (String field :
        new String[] {"Via", "From", "To", "Call-ID", "CSeq", "Max-Forwards", "Contact"}) {
      put("without " + field, fresh().remove(field));
    }
    put("From without tag", fresh().set("From", "<sip:+48601000001@192.0.2.7>"));
  }

  private void brokenFields() {
    put("CSeq with another method", fresh().set("CSeq", "1 REGISTER"));
    put("CSeq that is no number", fresh().set("CSeq", "one INVITE"));
    put("CSeq beyond 32 bits", fresh().set("CSeq", "99999999999999 INVITE"));
    put("Max-Forwards 0", fresh().set("Max-Forwards", "0"));
    put("Max-Forwards -1", fresh().set("Max-Forwards", "-1"));
    put("Content-Length too large", fresh().set("Content-Length", "9999"));
    put("Content-Length negative", fresh().set("Content-Length", "-1"));
    put("From without closing bracket", fresh().set("From", "<sip:+48601000001@192.0.2.7;tag=1"));
    put("From with open quote", fresh().set("From", "\"A <sip:+48601000001@192.0.2.7>;tag=1"));
    put("two From fields", fresh().add("From", "<sip:+48601000002@192.0.2.7>;tag=2"));
    put("unknown Require", fresh().set("Require", "teleportation"));
    put("header field of 64 KiB", fresh().set("Subject", "x".repeat(LARGE - 2_000)));
    SipMessageBuilder many = fresh();
    for (int i = 0; i < 3_000; i++) {
      many.add("X", "1");
    }
    put("3000 header fields", many);
    put("control characters", fresh().set("Subject", "a\u0000b\u0007c"));
  }

  private void brokenNumbers(Carrier carrier) {
    String exchange = carrier.exchangeText();
    put("number with SQL", fresh().requestUri("sip:1';%20DROP%20TABLE%20x;--@" + exchange));
    put("caller with SQL", caller("sip:+48';DROP TABLE x;--@192.0.2.7"));
    put("caller of 200 digits", caller("sip:+" + "4".repeat(200) + "@192.0.2.7"));
    put("caller with markup", caller("sip:%3Cscript%3Ealert(1)%3C/script%3E@192.0.2.7"));
    put("empty caller", caller("sip:@192.0.2.7"));
    put("URI of another scheme", fresh().requestUri("http://192.0.2.1/"));
    put("URI that is none", fresh().requestUri("::::"));
  }

  private SipMessageBuilder caller(String uri) {
    return fresh().set("From", "<" + uri + ">;tag=1").set("P-Asserted-Identity", "<" + uri + ">");
  }

  private void brokenBodies() {
    put("description that is none", fresh().sdp("this is no description"));
    put("description without audio", fresh().sdp("v=0\r\no=- 1 1 IN IP4 x\r\ns=-\r\nt=0 0\r\n"));
    put("description with a port that is none", fresh().sdp("v=0\r\nm=audio 99999 RTP/AVP 8\r\n"));
    put("description of 60 KiB", fresh().sdp("a=x\r\n".repeat(12_000)));
    put("body of an unknown type", fresh().body("application/x-nothing", "\u0001\u0002"));
  }

  private String text() {
    return fresh().build().text();
  }

  private void noSipAtAll() {
    putText("unknown method", text().replace("INVITE", "FROBNICATE"));
    putText("another version", text().replace("SIP/2.0\r\nVia", "SIP/3.0\r\nVia"));
    putText("bare line feeds", text().replace("\r\n", "\n"));
    putText("cut off", text().substring(0, 150));
    putText("only line ends", "\r\n\r\n\r\n");
    putText("HTTP", "GET / HTTP/1.1\r\nHost: 192.0.2.1\r\n\r\n");
    putText("a response to nothing", "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 192.0.2.7\r\n\r\n");
    byte[] noise = Dialog.newTag().repeat(MAX_DATAGRAM / 16).getBytes(ISO_8859_1);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (noise[i] * 37 + i);
    }
    messages.put("noise", noise);
    messages.put("one octet", new byte[] {0});
  }
}
