package org.opencallback.sbb.sip;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.ProxyAuthorizationHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/**
 * A peer asks who we are: digest authentication (RFC 3261 §22, RFC 7616, for SIP RFC 8760).
 *
 * @param realm whose accounts are meant
 * @param nonce what the answer is computed with
 * @param opaque to be returned as it is; null for nothing
 * @param digest how the answer is computed
 * @param qop whether the peer understands {@code qop=auth}; if not, the answer is that of RFC 2069
 * @param stale the last answer was right, but for a nonce that is too old
 * @param proxy asked by a proxy (407), not by the other end (401)
 */
public record Challenge(
    String realm,
    String nonce,
    String opaque,
    Digest digest,
    boolean qop,
    boolean stale,
    boolean proxy) {

  private static final Pattern PARAMETER =
      Pattern.compile("([A-Za-z-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,\"]+))\\s*,?\\s*");

  private static final Pattern SCHEME = Pattern.compile("(?i)Digest\\s+");

  /**
   * The challenge of a response. A peer that offers several ways puts the best one first: the first
   * one that we know is taken (RFC 8760 §2.4).
   *
   * @return empty when the response asks nothing that we could answer
   */
  public static Optional<Challenge> of(Response response) {
    return switch (response.getStatusCode()) {
      case Response.UNAUTHORIZED -> first(Headers.values(response, "WWW-Authenticate"), false);
      case Response.PROXY_AUTHENTICATION_REQUIRED ->
          first(Headers.values(response, "Proxy-Authenticate"), true);
      default -> Optional.empty();
    };
  }

  /**
   * The challenge of a response, if answering it can lead further: the same question again means
   * that the answer was wrong, unless the nonce was too old.
   */
  public static Optional<Challenge> toAnswer(Request request, Response response) {
    boolean answered =
        request.getHeader(AuthorizationHeader.NAME) != null
            || request.getHeader(ProxyAuthorizationHeader.NAME) != null;
    return of(response).filter(challenge -> !answered || challenge.stale());
  }

  static Optional<Challenge> first(List<String> values, boolean proxy) {
    return values.stream().flatMap(value -> of(value, proxy).stream()).findFirst();
  }

  private static Optional<Challenge> of(String value, boolean proxy) {
    Matcher scheme = SCHEME.matcher(value);
    if (!scheme.lookingAt()) {
      return Optional.empty();
    }
    Map<String, String> parameters = parameters(value.substring(scheme.end()));
    Optional<Digest> digest = Digest.named(parameters.getOrDefault("algorithm", "MD5"));
    String nonce = parameters.get("nonce");
    String realm = parameters.get("realm");
    String qop = parameters.get("qop");
    boolean auth =
        qop != null && Stream.of(qop.split(",", -1)).anyMatch(q -> q.strip().equals("auth"));
    if (digest.isEmpty() || nonce == null || realm == null || (qop != null && !auth)) {
      return Optional.empty();
    }
    boolean stale = "true".equalsIgnoreCase(parameters.get("stale"));
    return Optional.of(
        new Challenge(realm, nonce, parameters.get("opaque"), digest.get(), auth, stale, proxy));
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new HashMap<>();
    Matcher matcher = PARAMETER.matcher(text);
    while (matcher.lookingAt()) {
      String quoted = matcher.group(2);
      parameters.putIfAbsent(
          matcher.group(1).toLowerCase(Locale.ROOT), quoted == null ? matcher.group(3) : quoted);
      matcher.region(matcher.end(), text.length());
    }
    return parameters;
  }

  /** Name of the header field that answers it. */
  public String answeredBy() {
    return proxy ? "Proxy-Authorization" : "Authorization";
  }
}
