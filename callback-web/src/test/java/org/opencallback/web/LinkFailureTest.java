package org.opencallback.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkFailureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no response | NO_RESPONSE
          Connection refused (Connection refused) | REFUSED
          Could not connect to /192.0.2.1:5060 | NOT_CONNECTED
          Connect timed out | TIMED_OUT
          No route to host | UNREACHABLE
          Invalid argument | WRONG_NETWORK
          unknown host: sip.example.con | UNKNOWN_HOST
          sip.example.con: Name or service not known | UNKNOWN_HOST
          the peer's certificate is for [a.example], expected b.example (RFC 5922 §7.3) | CERTIFICATE_NAME
          the peer's certificate is not trusted: PKIX path validation failed: validity check failed | CERTIFICATE_EXPIRED
          the peer's certificate is not trusted: PKIX path building failed | CERTIFICATE_UNTRUSTED
          Received fatal alert: bad_certificate | CERTIFICATE_REFUSED
          Received fatal alert: protocol_version | NO_TLS
          Unsupported or unrecognized SSL message | NO_TLS
          SIP does not speak TLS: see CALLBACK_SIP_TRANSPORTS | TRANSPORT_OFF
          401 Unauthorized | LOGIN_REFUSED
          403 Forbidden | FORBIDDEN
          501 Not Implemented | NOT_SUPPORTED
          503 Service Unavailable | UNAVAILABLE
          423 Interval Too Brief | REFUSED_BY_PEER
          500 Server Internal Error | FAULT_OF_PEER
          """)
  void recognisesTheUsualCauses(String technical, LinkFailure failure) {
    assertThat(LinkFailure.of(technical)).contains(failure);
  }

  @Test
  void leavesWhatItDoesNotKnow() {
    assertThat(LinkFailure.of("3 of 3")).isEmpty();
    assertThat(LinkFailure.of("")).isEmpty();
  }
}
