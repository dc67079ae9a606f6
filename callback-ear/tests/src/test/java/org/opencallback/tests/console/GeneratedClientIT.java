package org.opencallback.tests.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Scene.SOON;

import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.client.ApiClient;
import org.opencallback.client.ApiException;
import org.opencallback.client.api.DefaultApi;
import org.opencallback.client.model.AccessNumberInput;
import org.opencallback.client.model.ExtensionInput;
import org.opencallback.client.model.Job;
import org.opencallback.client.model.MobileInput;
import org.opencallback.client.model.RouteInput;
import org.opencallback.client.model.TrunkInput;
import org.opencallback.console.ApiToken;
import org.opencallback.network.Carrier;
import org.opencallback.network.FreePorts;
import org.opencallback.network.IncomingCall;
import org.opencallback.network.sip.Trace;
import org.opencallback.tests.harness.Exchange;

/** A client that was generated from the API's description sets the main job up, and it works. */
class GeneratedClientIT {

  private static final String TOKEN = "token-of-the-tests-of-the-generated-client";
  private static final String ACCESS = "+48229990001";
  private static final String MOBILE = "+48603000001";

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static Carrier carrier;
  private static DefaultApi api;

  @BeforeAll
  static void open() {
    EXCHANGE
        .directory()
        .execute(
            "insert into api_token (name, token_hash, scopes, created_at_ms)"
                + " values ('generated', ?, 'DIRECTORY_READ,DIRECTORY_WRITE,CALLS_READ', 0)",
            ApiToken.hash(TOKEN));
    carrier =
        Carrier.open(
            new InetSocketAddress("127.10.252.1", FreePorts.one()),
            EXCHANGE.server().sip(),
            Trace.recording());
    ApiClient client = new ApiClient();
    client.updateBaseUri(EXCHANGE.server().console().resolve("api/v1").toString());
    client.setRequestInterceptor(request -> request.setHeader("Authorization", "Bearer " + TOKEN));
    api = new DefaultApi(client);
  }

  @AfterAll
  static void close() {
    EXCHANGE.directory().execute("delete from api_token where name = 'generated'");
    // its seat is the next one of the scenes' mobiles
    EXCHANGE.directory().execute("delete from mobile_phone where number = ?", MOBILE);
    carrier.close();
  }

  @Test
  void setsTheMainJobUpFromNothing() throws ApiException {
    String peer =
        "%s:%d/UDP"
            .formatted(
                carrier.address().getAddress().getHostAddress(), carrier.address().getPort());
    api.postDirectoryTrunks(
        new TrunkInput().name("generated").trustsAssertedIdentity(true).peers(List.of(peer)));
    api.postDirectoryRoutes(new RouteInput().prefix("+48603").trunks(List.of("generated")));
    api.postDirectoryExtensions(
        new ExtensionInput().number("7001").name("Generated").classOfService("National"));
    api.postDirectoryMobiles(
        new MobileInput().number(MOBILE).extension("7001").transitPermitted(true));
    api.postDirectoryAccessNumbers(
        new AccessNumberInput()
            .number(ACCESS)
            .ringTime(new BigDecimal("0.3"))
            .delay(new BigDecimal("0.3")));

    EXCHANGE.directory().settle();

    assertThat(carrier.mobile(MOBILE).trigger(ACCESS).awaitFinal().status()).isEqualTo(486);
    IncomingCall callback = carrier.mobile(MOBILE).expectCall(SOON).ring().answer();
    callback.audio().heard().awaitTone(425, SOON);
    assertThat(api.getCalls(10).getItems())
        .anySatisfy(call -> assertThat(call.getCaller()).isEqualTo(MOBILE));
    callback.hangUp();

    Awaitility.await("the job's end")
        .atMost(SOON)
        .untilAsserted(() -> assertThat(job().getStatus()).isEqualTo("COMPLETED"));
    assertThat(api.getRecords(MOBILE, null, null, 0, 10, "7001", "generated", null).getTotal())
        .isEqualTo(1);
  }

  private static Job job() throws ApiException {
    return api.getJobs(MOBILE, null, null, 0, 1, null, null, null).getItems().get(0);
  }
}
