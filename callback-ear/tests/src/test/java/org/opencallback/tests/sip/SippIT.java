package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Directory.row;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencallback.network.FreePorts;
import org.opencallback.tests.harness.Directory;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Scene;
import org.opencallback.tests.harness.Sipp;

/** The main job as SIPp sees it: it plays the mobile that rings and the mobile called back. */
class SippIT {

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  /** Trunks that SIPp plays; each has an address of its own, by which the exchange knows it. */
  private static final InetSocketAddress UDP = new InetSocketAddress("127.13.0.1", port());

  private static final InetSocketAddress TCP = new InetSocketAddress("127.13.0.2", port());

  private static final String UDP_MOBILES = "+48602001";
  private static final String TCP_MOBILES = "+48602002";

  private static Scene quick;
  private static Scene slow;

  @BeforeAll
  static void open() {
    quick = EXCHANGE.scene();
    // Longer than the second after which trigger-cancel.xml hangs up.
    slow = EXCHANGE.scene(row("ring_time_ms", 6_000));
    Directory directory = EXCHANGE.directory();
    directory.route(UDP_MOBILES, List.of(directory.trunk("SIPp over UDP", UDP, row())));
    directory.route(TCP_MOBILES, List.of(directory.tcpTrunk("SIPp over TCP", TCP, row())));
    directory.settle();
  }

  @AfterAll
  static void close() {
    quick.close();
    slow.close();
  }

  private static int port() {
    return FreePorts.one();
  }

  @ParameterizedTest
  @CsvSource({
    "UDP, trigger.xml",
    "UDP, trigger-cancel.xml",
    "TCP, trigger.xml",
    "TCP, trigger-cancel.xml"
  })
  void aMobileIsCalledBackAfter(String transport, String scenario) {
    boolean tcp = transport.equals("TCP");
    InetSocketAddress trunk = tcp ? TCP : UDP;
    boolean cancelled = scenario.equals("trigger-cancel.xml");
    Scene scene = cancelled ? slow : quick;
    String mobile = (tcp ? TCP_MOBILES : UDP_MOBILES) + (cancelled ? 102 : 101);
    EXCHANGE.directory().mobile(mobile, scene.extensionId(), row());
    Sipp.Call call = new Sipp.Call(mobile, scene.accessNumber());
    InetSocketAddress source = new InetSocketAddress(trunk.getAddress(), port());

    try (Sipp called = Sipp.called("callback-answer.xml", trunk, tcp);
        Sipp calling = Sipp.calling(scenario, source, tcp, EXCHANGE.server().sip(), call)) {
      calling.awaitSuccess();
      called.awaitSuccess();
    }

    Awaitility.await("the job's end")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(statusesOf(mobile)).containsExactly("COMPLETED"));
  }

  private static List<Object> statusesOf(String mobile) {
    List<Map<String, Object>> jobs =
        EXCHANGE
            .directory()
            .query("select status from callback_request where caller = ? order by id", mobile);
    return jobs.stream().map(job -> job.get("status")).toList();
  }
}
