package org.opencallback.web;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Who knows the console's users when they have no accounts here (OpenID Connect). The login is the
 * server's ({@code oidc.cli}); what is left to us is the way back out.
 *
 * @param issuer its address, OpenID Connect Core 1.0 §2
 * @param client what it calls us
 */
record Provider(String issuer, String client) {

  private static final Logger LOG = Logger.getLogger(Provider.class);
  private static final String MECHANISM = "OIDC";
  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final int PATIENCE_MS = 5_000;

  /** The one that the server's environment names; empty where users are local. */
  static Optional<Provider> ofEnvironment() {
    String issuer = System.getenv("CALLBACK_OIDC_ISSUER");
    String client = System.getenv("CALLBACK_OIDC_CLIENT_ID");
    return issuer == null || issuer.isBlank()
        ? Optional.empty()
        : Optional.of(new Provider(issuer.strip(), client == null ? "callback" : client));
  }

  /** Whether a request comes from somebody whom a provider has let in. */
  static boolean isUserOf(HttpServletRequest request) {
    return MECHANISM.equals(request.getAuthType());
  }

  /** Scheme, host and port, as a content security policy names a source. */
  String origin() {
    URI address = URI.create(issuer);
    return address.getScheme() + "://" + address.getAuthority();
  }

  /**
   * Where a user ends the session with the provider and comes back from (OpenID Connect
   * RP-Initiated Logout 1.0 §2); empty where the provider has no such thing, or is away. The ID
   * token says whose session it is: without it the provider asks whether that shall be ended.
   */
  Optional<URI> endSession(HttpServletRequest request) {
    String here = request.getRequestURL().toString();
    String console = here.substring(0, here.length() - request.getRequestURI().length()) + "/";
    String hint = IdToken.of(request).map(token -> "&id_token_hint=" + encoded(token)).orElse("");
    return endpoint()
        .map(
            endpoint ->
                URI.create(
                    "%s%sclient_id=%s&post_logout_redirect_uri=%s%s"
                        .formatted(
                            endpoint,
                            endpoint.contains("?") ? "&" : "?",
                            encoded(client),
                            encoded(console),
                            hint)));
  }

  private Optional<String> endpoint() {
    try (InputStream in = opened();
        JsonReader reader = Json.createReader(in)) {
      return Optional.ofNullable(reader.readObject().getString("end_session_endpoint", null));
    } catch (IOException | JsonException | IllegalArgumentException e) {
      LOG.warnf("%s does not say how its users log out: %s", issuer, e.toString());
      return Optional.empty();
    }
  }

  private InputStream opened() throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection)
            URI.create(issuer.replaceFirst("/+$", "") + DISCOVERY).toURL().openConnection();
    connection.setConnectTimeout(PATIENCE_MS);
    connection.setReadTimeout(PATIENCE_MS);
    return connection.getInputStream();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
