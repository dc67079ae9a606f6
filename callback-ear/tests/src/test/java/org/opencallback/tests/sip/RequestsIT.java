package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Scene.SOON;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencallback.network.Carrier;
import org.opencallback.network.sip.Dialog;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Scene;

/** Requests outside any call. */
class RequestsIT {

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static Scene scene;

  @BeforeAll
  static void open() {
    scene = EXCHANGE.scene();
    EXCHANGE.directory().settle();
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @Test
  void optionsTellWhatTheExchangeCanDo() {
    SipMessage response = scene.carrier().options(SOON);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("Allow").orElse("")).contains("INVITE", "ACK", "CANCEL", "BYE");
  }

  @ParameterizedTest
  @CsvSource({"BYE, 481", "INFO, 481", "UPDATE, 481", "CANCEL, 481", "REFER, 481"})
  void aRequestOfACallThatDoesNotExist(String method, int status) {
    SipMessage request = request(method).set("To", "<sip:a@192.0.2.1>;tag=gone").build();

    assertThat(scene.carrier().request(request, SOON).status()).isIn(status, 405, 501);
  }

  @ParameterizedTest
  @CsvSource({"REGISTER", "SUBSCRIBE", "MESSAGE", "PUBLISH", "TELEPATHY"})
  void aRequestThatTheExchangeDoesNotServe(String method) {
    // an event package is mandatory in PUBLISH (RFC 3903 §4); others may carry one
    SipMessage request = request(method).add("Event", "presence").build();

    assertThat(scene.carrier().request(request, SOON).status()).isIn(405, 501);
  }

  private static org.opencallback.network.sip.SipMessageBuilder request(String method) {
    Carrier carrier = scene.carrier();
    String uri = "sip:" + carrier.exchange().getHostString() + ":" + carrier.exchange().getPort();
    return SipMessage.request(method, uri)
        .add("Via", Dialog.newVia(carrier.hostPort()))
        .add("Max-Forwards", "70")
        .add("From", "<sip:" + carrier.hostPort() + ">;tag=" + Dialog.newTag())
        .add("To", "<" + uri + ">")
        .add("Call-ID", Dialog.newTag() + "@" + carrier.hostPort())
        .add("CSeq", "1 " + method)
        .add("Contact", "<sip:" + carrier.hostPort() + ">");
  }
}
