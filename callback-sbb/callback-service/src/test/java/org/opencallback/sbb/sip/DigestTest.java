package org.opencallback.sbb.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencallback.job.SipAccount;

/** The examples of the standards, and what peers make of them. */
class DigestTest {

  private static final String NONCE_7616 = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";

  private static Challenge challenge(String value) {
    return Challenge.first(List.of("Digest " + value), false).orElseThrow();
  }

  private static Response response(int status, String... lines) throws ParseException {
    List<String> all = new ArrayList<>();
    all.add("SIP/2.0 " + status + " x");
    all.add("Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1");
    all.add("From: <sip:a@b>;tag=1");
    all.add("To: <sip:a@b>;tag=2");
    all.add("Call-ID: 1");
    all.add("CSeq: 1 INVITE");
    all.addAll(List.of(lines));
    all.add("Content-Length: 0");
    return Sip.MESSAGES.createResponse(String.join("\r\n", all) + "\r\n\r\n");
  }

  /** RFC 7616 §3.9.1. */
  @ParameterizedTest
  @CsvSource({
    "MD5, 8ca523f5e9506fed4657c9700eebdbec",
    "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
  })
  void answersAsInTheStandardsExample(String algorithm, String expected) {
    Challenge challenge =
        challenge(
            "realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=%s, nonce=\"%s\""
                .formatted(algorithm, NONCE_7616));

    assertThat(
            Digest.answer(
                challenge,
                new SipAccount("Mufasa", "Circle of Life"),
                new Digest.Proof(
                    "GET", "/dir/index.html", 1, "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ")))
        .contains("response=\"%s\"".formatted(expected))
        .contains("qop=auth", "nc=00000001", "algorithm=" + algorithm, "username=\"Mufasa\"");
  }

  /** RFC 2069 §2.4 (with the response of its erratum): a peer that knows no qop. */
  @Test
  void answersAPeerWithoutQop() {
    Challenge challenge =
        challenge(
            "realm=\"testrealm@host.com\",nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\","
                + "opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"");

    assertThat(
            Digest.answer(
                challenge,
                new SipAccount("Mufasa", "CircleOfLife"),
                new Digest.Proof("GET", "/dir/index.html", 1, "unused")))
        .contains("response=\"1949323746fe6a43ef61f9606e7febea\"")
        .contains("opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"")
        .doesNotContain("qop", "nc=", "cnonce");
  }

  @Test
  void countsTheUsesOfANonce() {
    Challenge challenge = challenge("realm=\"r\", nonce=\"n\", qop=\"auth\", algorithm=MD5-sess");
    SipAccount account = new SipAccount("u", "s");

    String first = Digest.answer(challenge, account, new Digest.Proof("REGISTER", "sip:x", 1, "c"));
    String eleventh =
        Digest.answer(challenge, account, new Digest.Proof("REGISTER", "sip:x", 11, "c"));
    assertThat(eleventh).contains("nc=0000000b").isNotEqualTo(first);
  }

  @Test
  void takesTheFirstWayThatItKnows() throws ParseException {
    Response response =
        response(
            401,
            "WWW-Authenticate: Digest realm=\"r\", nonce=\"1\", algorithm=SHA-512-256",
            "WWW-Authenticate: Digest realm=\"r\", nonce=\"2\", algorithm=SHA-256",
            "WWW-Authenticate: Digest realm=\"r\", nonce=\"3\", algorithm=MD5");

    Challenge challenge = Challenge.of(response).orElseThrow();
    assertThat(challenge.nonce()).isEqualTo("2");
    assertThat(challenge.digest()).isEqualTo(Digest.SHA_256);
    assertThat(challenge.answeredBy()).isEqualTo("Authorization");
  }

  @Test
  void readsAProxysChallenge() throws ParseException {
    Challenge challenge =
        Challenge.of(
                response(
                    407,
                    "Proxy-Authenticate: Digest realm=\"r\", nonce=\"1\", stale=TRUE,qop=auth"))
            .orElseThrow();

    assertThat(challenge.answeredBy()).isEqualTo("Proxy-Authorization");
    assertThat(challenge.stale()).isTrue();
    assertThat(challenge.qop()).isTrue();
    assertThat(challenge.digest()).isEqualTo(Digest.MD5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic realm=\"r\"",
        "Digest realm=\"r\"",
        "Digest nonce=\"n\"",
        "Digest realm=\"r\", nonce=\"n\", algorithm=AKAv1-MD5",
        "Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"",
        "Digest",
        ""
      })
  void leavesAloneWhatItCannotAnswer(String value) {
    assertThat(Challenge.first(List.of(value), false)).isEmpty();
  }

  @Test
  void answersTheSameQuestionOnlyOnceUnlessTheNonceWasTooOld() throws ParseException {
    Request fresh = Sip.invite("sip:1@192.0.2.1", "<sip:a@b>;tag=1", "<sip:1@192.0.2.1>");
    Request answered = Sip.invite("sip:1@192.0.2.1", "<sip:a@b>;tag=1", "<sip:1@192.0.2.1>");
    Challenge challenge = challenge("realm=\"r\", nonce=\"n\", qop=\"auth\"");
    Sip.messages()
        .header(
            answered,
            challenge.answeredBy(),
            Digest.answer(
                challenge, new SipAccount("u", "s"), new Digest.Proof("INVITE", "sip:x", 1, "c")));

    Response again = response(401, "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"");
    Response stale = response(401, "WWW-Authenticate: Digest realm=\"r\", nonce=\"m\", stale=true");
    assertThat(Challenge.toAnswer(fresh, again)).isPresent();
    assertThat(Challenge.toAnswer(answered, again)).isEmpty();
    assertThat(Challenge.toAnswer(answered, stale)).isPresent();
    assertThat(Challenge.toAnswer(fresh, response(403))).isEmpty();
  }

  /** The stack writes the header field anew: nothing of it may change. */
  @Test
  void theStackWritesTheAnswerAsWeDo() throws ParseException {
    Request request = Sip.invite("sip:1@192.0.2.1", "<sip:a@b>;tag=1", "<sip:1@192.0.2.1>");
    Challenge challenge =
        challenge("realm=\"r\", nonce=\"n\", qop=\"auth\", opaque=\"o\", algorithm=SHA-256");
    Sip.messages()
        .header(
            request,
            "Authorization",
            Digest.answer(
                challenge,
                new SipAccount("company@example.com", "s"),
                new Digest.Proof("INVITE", "sip:1@192.0.2.1:5060", 11, "abcd")));

    assertThat(request.toString())
        .contains(
            "username=\"company@example.com\"",
            "nc=0000000b",
            "qop=auth",
            "cnonce=\"abcd\"",
            "algorithm=SHA-256",
            "uri=\"sip:1@192.0.2.1:5060\"",
            "opaque=\"o\"");
  }
}
