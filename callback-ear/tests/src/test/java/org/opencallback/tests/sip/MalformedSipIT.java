package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Scene.SOON;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencallback.network.InviteSpec;
import org.opencallback.network.TriggerCall;
import org.opencallback.network.sip.SipEndpoint;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.tests.harness.CallbackServer;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Scene;

/** What broken or hostile peers send: an answer or nothing, but never harm. */
class MalformedSipIT {

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static Scene scene;

  @BeforeAll
  static void open() {
    scene = EXCHANGE.scene();
    EXCHANGE.directory().settle();
  }

  @AfterAll
  static void close() {
    scene.close(); // what is left of it all, LastIT looks for
  }

  /** Whatever was sent: the exchange lives, and no job was made of it. */
  @AfterEach
  void theExchangeServesTheNextOne() {
    assertThat(scene.carrier().options(SOON).status()).isEqualTo(200);
    assertThat(scene.jobs()).isEmpty();
  }

  private static InviteSpec invite() {
    return InviteSpec.call(scene.mobileNumber(), scene.accessNumber());
  }

  /** A sound INVITE, to be broken; its caller is a stranger, for nobody acknowledges refusals. */
  private static String text() {
    SipMessage model =
        SipMessage.request("INVITE", "sip:" + scene.accessNumber() + "@192.0.2.1")
            .add(
                "Via",
                "SIP/2.0/UDP " + scene.carrier().hostPort() + ";branch=z9hG4bK" + System.nanoTime())
            .add("Max-Forwards", "70")
            .add("From", "<sip:+48609999999@192.0.2.1>;tag=1")
            .add("To", "<sip:" + scene.accessNumber() + "@192.0.2.1>")
            .add("Call-ID", "broken-" + System.nanoTime())
            .add("CSeq", "1 INVITE")
            .build();
    return model.text();
  }

  @BeforeEach
  void withAMobileOfItsOwn() {
    scene.nextMobile();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%27%3B%20DROP%20TABLE%20mobile_phone",
        "anonymous",
        "+",
        "+4822123456712345678901234567890123456789",
        "+48abc",
        "$(reboot)",
        "+48601%00"
      })
  void aCallerThatIsNoNumber(String caller) {
    TriggerCall trigger = triggerFrom(caller);

    assertThat(trigger.awaitFinal(SOON).status()).isBetween(400, 699);
  }

  /**
   * A From that breaks the grammar cannot be copied into a response, so the request is dropped (RFC
   * 3261 §16.3 would allow 400 too); the OPTIONS behind it is answered.
   */
  @Test
  void aCallerThatBreaksTheGrammar() {
    TriggerCall trigger = triggerFrom("+4860'; DROP TABLE callback_request; --");

    assertThat(scene.carrier().options(SOON).status()).isEqualTo(200);
    assertThat(trigger.received())
        .extracting(entry -> entry.message().status())
        .allMatch(status -> status >= 400);
  }

  private static TriggerCall triggerFrom(String caller) {
    return scene
        .carrier()
        .triggerCall(
            invite()
                .withoutAssertedIdentity()
                .header("From", "\"x\" <sip:" + caller + "@192.0.2.1>;tag=" + caller.length()));
  }

  @Test
  void aCalledNumberThatIsNoNumber() {
    String nobody = "sip:%3B%20DROP@" + exchange();
    TriggerCall trigger =
        scene.carrier().triggerCall(invite().requestUri(nobody).header("To", "<" + nobody + ">"));

    assertThat(trigger.awaitFinal(SOON).status()).isBetween(400, 699);
  }

  private static String exchange() {
    return "127.0.0.1:" + EXCHANGE.server().sip().getPort();
  }

  @ParameterizedTest
  @ValueSource(strings = {"From", "To", "Call-ID", "CSeq", "Via", "Max-Forwards"})
  void aHeaderThatMustBeThereIsMissing(String header) {
    String broken =
        text()
            .lines()
            .filter(line -> !line.startsWith(header + ":"))
            .reduce("", (a, b) -> a + b + "\r\n");

    send(broken + "\r\n");
  }

  @Test
  void aDescriptionThatIsNone() {
    TriggerCall trigger = scene.carrier().triggerCall(invite().sdp("v=0\r\nm=audio what\r\n"));

    // a trigger is never answered, so its offer does not matter; only that it comes to an end
    assertThat(trigger.awaitFinal(SOON).isSuccess()).isFalse();
    scene.mobile().expectCall(SOON).reject(603);
    scene.nextMobile();
  }

  @Test
  void aHeaderOf64Kilobytes() {
    send(text().replace("Max-Forwards: 70", "Max-Forwards: 70\r\nX-Long: " + "a".repeat(64_000)));
  }

  @Test
  void tenThousandHeaders() {
    send(text().replace("Max-Forwards: 70", "Max-Forwards: 70" + "\r\nX: y".repeat(9_000)));
  }

  @Test
  void aContentLengthThatLies() {
    send(text().replaceFirst("(?m)^Content-Length: .*$", "Content-Length: 999999999"));
    send(text().replaceFirst("(?m)^Content-Length: .*$", "Content-Length: -1"));
  }

  @Test
  void octetsThatAreNoSip() {
    Random random = new Random(4_711);
    for (int i = 0; i < 200; i++) {
      byte[] octets = new byte[random.nextInt(1_500)];
      random.nextBytes(octets);
      endpoint().sendRaw(octets, EXCHANGE.server().sip());
    }
    send("");
    send("\r\n\r\n");
    send("INVITE");
    send("SIP/2.0 999 What\r\n\r\n");
  }

  @Test
  void aMessageCutAtEachOctet() {
    String whole = text();
    for (int length = 1; length < whole.length(); length += 7) {
      send(whole.substring(0, length));
    }
  }

  @Test
  void theLogStaysShort() {
    int before = EXCHANGE.server().logLines("").size();
    for (int i = 0; i < 100; i++) {
      send("INVITE sip:x SIP/2.0\r\nVia: broken\r\n\r\n");
    }
    // What was sent before it has been read when this is answered.
    assertThat(scene.carrier().options(SOON).status()).isEqualTo(200);

    assertThat(EXCHANGE.server().logLines("").size() - before)
        .as("at most one line for each bad message")
        .isLessThanOrEqualTo(110);
    List<String> errors = EXCHANGE.server().logLines(" ERROR ");
    assertThat(errors).isEmpty();
  }

  private static SipEndpoint endpoint() {
    return scene.carrier().endpoint();
  }

  private static void send(String text) {
    CallbackServer server = EXCHANGE.server();
    endpoint().sendRaw(text.getBytes(StandardCharsets.ISO_8859_1), server.sip());
  }
}
