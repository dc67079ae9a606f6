package org.opencallback.tests.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks the console for pages and sends its forms; remembers the session. */
final class Browser {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String VIEW_STATE = "jakarta.faces.ViewState";
  private static final Pattern STATE =
      Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");

  /** PrimeFaces answers a form again only when it is sent with the page's nonce. */
  private static final String NONCE_FIELD = "primefaces.nonce";

  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]*)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(PATIENCE)
          .build();
  private final URI console;

  Browser(URI console) {
    this.console = console;
  }

  /** Signs in; the page that was wanted comes with the answer. */
  String signIn(String user, String password) {
    get("index.xhtml");
    return text(post("j_security_check", Map.of("j_username", user, "j_password", password)));
  }

  String get(String page) {
    return text(send(HttpRequest.newBuilder(console.resolve(page)).GET()));
  }

  /** Presses a button of a page's form with fields filled in. */
  HttpResponse<byte[]> press(String page, String button, Map<String, String> fields) {
    String html = get(page);
    Matcher state = STATE.matcher(html);
    Matcher nonce = NONCE.matcher(html);
    if (!state.find() || !nonce.find()) {
      throw new AssertionError(page + " has no form");
    }
    Map<String, String> form = new LinkedHashMap<>();
    form.put("form", "form");
    fields.forEach((name, value) -> form.put("form:" + name, value));
    form.put("form:" + button, "form:" + button);
    form.put(VIEW_STATE, state.group(1));
    form.put(NONCE_FIELD, nonce.group(1));
    return post(page, form);
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> post(String page, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(console.resolve(page))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError("the console does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
