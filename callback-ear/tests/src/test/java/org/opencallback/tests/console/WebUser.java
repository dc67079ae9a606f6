package org.opencallback.tests.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who sends requests to the console that a browser would not send. */
final class WebUser {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

  /** PrimeFaces answers with the page again only to the page's nonce. */
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]*)\"");

  private static final Pattern FIELD =
      Pattern.compile(
          "<(?:input [^>]*name=\"(?<input>[^\"]+)\"[^>]*>"
              + "|(?<tag>select|textarea) [^>]*name=\"(?<list>[^\"]+)\"[^>]*>(?<inside>.*?)</\\k<tag>>)",
          Pattern.DOTALL);
  private static final Pattern SELECTED = Pattern.compile("value=\"([^\"]*)\" selected");
  private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

  private final URI console;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  WebUser(URI console) {
    this.console = console;
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(console.resolve(path)).timeout(PATIENCE);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends a form. */
  HttpResponse<String> post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Opens the console and gives a password; what the console then shows. */
  HttpResponse<String> login(String name, String password) {
    get("index.xhtml");
    return post("j_security_check", Map.of("j_username", name, "j_password", password));
  }

  /** The fields of a page's form with their values, without its buttons: what a browser sends. */
  Map<String, String> fields(String page, String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(get(page).body());
    while (field.find()) {
      String name = Objects.requireNonNullElse(field.group("input"), field.group("list"));
      if (name.startsWith(form + ":")) {
        value(field.group(), field.group("inside")).ifPresent(text -> fields.put(name, text));
      }
    }
    return fields;
  }

  private static Optional<String> value(String tag, String inside) {
    if (tag.startsWith("<select")) {
      return first(SELECTED, inside);
    }
    if (tag.startsWith("<textarea")) {
      return Optional.of(inside.strip());
    }
    if (tag.contains("type=\"checkbox\"")) {
      return tag.contains("checked")
          ? Optional.of(first(VALUE, tag).orElse("on"))
          : Optional.empty();
    }
    return Optional.of(first(VALUE, tag).orElse(""));
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Opens a page's form and sends it with other fields, as its page would. */
  HttpResponse<String> submit(String page, Map<String, String> fields) {
    return submit(page, page, "form", fields);
  }

  /**
   * Sends a form to a page, whether that shows it or not.
   *
   * @param opened the page whose view state is sent along
   * @param form the form's identifier
   */
  HttpResponse<String> submit(String opened, String page, String form, Map<String, String> fields) {
    String html = get(opened).body();
    Matcher state = VIEW_STATE.matcher(html);
    if (!state.find()) {
      throw new IllegalStateException("no view state on " + opened);
    }
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put(form, form);
    all.put("jakarta.faces.ViewState", state.group(1));
    Matcher nonce = NONCE.matcher(html);
    if (nonce.find()) {
      all.put("primefaces.nonce", nonce.group(1));
    }
    return post(page, all);
  }

  /** The session's identifier; empty before the first page. */
  String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Another user with this one's session identifier. */
  static HttpResponse<String> getWith(URI console, String session, String path) {
    WebUser other = new WebUser(console);
    return other.send(other.request(path).header("Cookie", "JSESSIONID=" + session).GET());
  }
}
