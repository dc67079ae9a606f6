package org.opencallback.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.service.ServiceScene.COMPANY;
import static org.opencallback.service.ServiceScene.MOBILE;
import static org.opencallback.service.ServiceScene.SOON;
import static org.opencallback.service.ServiceScene.answeredCallback;
import static org.opencallback.service.ServiceScene.callback;
import static org.opencallback.service.ServiceScene.carrier;
import static org.opencallback.service.ServiceScene.exchange;
import static org.opencallback.service.ServiceScene.forked;
import static org.opencallback.service.ServiceScene.isTo;
import static org.opencallback.service.ServiceScene.order;
import static org.opencallback.service.ServiceScene.requests;
import static org.opencallback.service.ServiceScene.to;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.opencallback.job.CallReport;
import org.opencallback.job.LegReport;
import org.opencallback.network.IncomingCall;
import org.opencallback.network.sip.SipMessage;

/** What peers do within a dialog: hold, session timers, forks. */
interface DialogContract {

  @Test
  default void answersHoldAndRefreshAndUnknownRequestsInADialog() throws Exception {
    IncomingCall a = answeredCallback(17);
    SipMessage held = a.hold();
    assertThat(held.status()).isEqualTo(200);
    assertThat(held.body()).contains("a=recvonly");
    assertThat(a.resume().status()).isEqualTo(200);
    assertThat(a.refresh().status()).isEqualTo(200);
    assertThat(a.request("OPTIONS", message -> message).status()).isEqualTo(200);
    assertThat(a.request("MESSAGE", message -> message).status()).isEqualTo(405);
    assertThat(a.request("REFER", message -> message.add("Refer-To", "<sip:1@192.0.2.5>")).status())
        .isEqualTo(405);
    assertThat(a.request("INFO", message -> message.body("text/plain", "x")).status())
        .isEqualTo(415);
    assertThat(a.request("UPDATE", message -> message.add("Session-Expires", "30")).status())
        .isEqualTo(422);
    assertThat(a.request("INVITE", message -> message.body("application/sdp", "rubbish")).status())
        .isIn(400, 488);
    a.hangUp();
    exchange.beans().awaitReport(17);
  }

  /** Neither RTP nor signalling: not billed for ever. */
  @Test
  default void releasesALegThatIsDead() throws Exception {
    IncomingCall a = answeredCallback(18);
    a.refuse("OPTIONS", 481);
    a.audio().close();
    a.awaitRequest("OPTIONS", SOON);
    a.awaitBye();
    CallReport report = exchange.beans().awaitReport(18);
    assertThat(report.legs()).singleElement().extracting(LegReport::q850Cause).isEqualTo(27);
  }

  @Test
  default void keepsASilentLegThatAnswers() throws Exception {
    IncomingCall a = answeredCallback(22);
    a.audio().close();
    a.awaitRequest("OPTIONS", SOON);
    assertThat(a.hangUp().status()).isEqualTo(200);
    CallReport report = exchange.beans().awaitReport(22);
    assertThat(report.legs()).singleElement().extracting(LegReport::q850Cause).isEqualTo(16);
  }

  /** RFC 4028: we are the refresher, and the peer's own request crosses (RFC 3261 §14.1). */
  @Test
  default void refreshesTheSessionAndTriesAgainAfterGlare() throws Exception {
    IncomingCall a = callback(23, message -> message.add("Session-Expires", "4;refresher=uac"));
    a.refuse("UPDATE", 491);
    SipMessage update = a.awaitRequest("UPDATE", SOON);
    assertThat(update.header("Session-Expires")).contains("4;refresher=uac");
    assertThat(update.hasSdp()).isFalse();
    Awaitility.await().atMost(SOON).until(() -> requests(a, "UPDATE") >= 2);
    assertThat(a.isEnded()).isFalse();
    a.hangUp();
    exchange.beans().awaitReport(23);
  }

  @Test
  default void refreshesByReinviteWhenThePeerHasNoUpdate() throws Exception {
    IncomingCall a =
        callback(
            24,
            message ->
                message.set("Allow", "INVITE, ACK, BYE").add("Session-Expires", "2;refresher=uac"));
    SipMessage reinvite = a.awaitRequest("INVITE", SOON);
    assertThat(reinvite.hasSdp()).isTrue();
    a.hangUp();
    exchange.beans().awaitReport(24);
  }

  @Test
  default void releasesALegWhosePeerDoesNotRefreshTheSession() throws Exception {
    IncomingCall a = callback(25, message -> message.add("Session-Expires", "3;refresher=uas"));
    a.awaitBye();
    exchange.beans().awaitReport(25);
  }

  // RFC 3261 §13.2.2.4: each answer is acknowledged, and who is not wanted is released.
  @Test
  default void releasesASecondAnswerOfAForkedInvite() throws Exception {
    IncomingCall a = answeredCallback(26);
    carrier.endpoint().sendOnce(forked(a, "fork"), carrier.exchange());
    carrier.trace().await("ACK to the fork", entry -> isTo(entry.message(), "ACK", "fork"), SOON);
    carrier.trace().await("BYE to the fork", entry -> isTo(entry.message(), "BYE", "fork"), SOON);
    a.audio().heard().awaitTone(425, SOON);
    assertThat(a.request("OPTIONS", message -> message).status()).isEqualTo(200);
    assertThat(a.hangUp().status()).isEqualTo(200);
    CallReport report = exchange.beans().awaitReport(26);
    assertThat(report.legs()).hasSize(1);
  }

  @Test
  default void takesTheForkThatAnswers() throws Exception {
    exchange.due(order(27, to(MOBILE, COMPANY), Duration.ofSeconds(2)));
    IncomingCall a = carrier.expectCall(MOBILE, SOON).ring();
    carrier.endpoint().sendOnce(forked(a, "other"), carrier.exchange());
    exchange.beans().awaitAnswer();
    carrier.trace().await("BYE to the fork", entry -> isTo(entry.message(), "BYE", "other"), SOON);
  }
}
