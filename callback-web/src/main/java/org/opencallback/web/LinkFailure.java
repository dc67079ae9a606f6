package org.opencallback.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The usual reasons for which the other side of a trunk is not reached. The operating system, the
 * TLS of the JDK and the peer say them in English: here they are recognised, to be said in the
 * reader's words.
 */
enum LinkFailure {
  NO_RESPONSE("no response"),
  REFUSED("connection refused.*"),
  /** All that the stack tells of TCP: refused, no route, or no answer in time. */
  NOT_CONNECTED("could not connect to .*"),
  TIMED_OUT(".*timed out.*"),
  UNREACHABLE(".*(network is unreachable|no route to host|host is (unreachable|down)).*"),
  /** An address that the socket's own cannot reach: loopback, or the other version of IP. */
  WRONG_NETWORK(
      "(invalid argument|cannot assign requested address|address family not supported"
          + "|protocol family).*"),
  UNKNOWN_HOST(".*(unknown host|name or service not known|name resolution|not resolve).*"),
  /** RFC 5922 §7.3. */
  CERTIFICATE_NAME("the peer's certificate is for .*"),
  CERTIFICATE_EXPIRED(
      "the peer's certificate is not trusted: .*(validity check|notafter|expired).*"),
  CERTIFICATE_UNTRUSTED("the peer's certificate is not trusted: .*"),
  CERTIFICATE_REFUSED(".*fatal alert: (bad_cert|cert|unknown_ca|no_cert|unsupported_cert).*"),
  NO_TLS(".*(ssl message|ssl handshake|terminated the handshake|fatal alert).*"),
  TRANSPORT_OFF("sip does not speak .*"),
  LOGIN_REFUSED("(401|407) .*"),
  FORBIDDEN("403 .*"),
  NOT_FOUND("404 .*"),
  NOT_SUPPORTED("(405|501) .*"),
  UNAVAILABLE("(480|503) .*"),
  REFUSED_BY_PEER("[346][0-9][0-9] .*"),
  FAULT_OF_PEER("5[0-9][0-9] .*");

  private final Pattern said;

  LinkFailure(String said) {
    this.said = Pattern.compile(said, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** The first that a technical text speaks of; empty for a text that is not known. */
  static Optional<LinkFailure> of(String technical) {
    return Arrays.stream(values())
        .filter(failure -> failure.said.matcher(technical).matches())
        .findFirst();
  }
}
