package org.opencallback.tests.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's program that is told of alerts: the JDK's HTTP server. */
final class WebhookReceiver implements AutoCloseable {

  private final HttpServer server;
  private final List<Message> messages = new CopyOnWriteArrayList<>();

  /**
   * What was posted.
   *
   * @param signature the header field Callback-Signature
   */
  record Message(String event, String signature, String body) {

    /** Whether somebody has sent it who knows the secret. */
    boolean isSignedWith(String secret) {
      String time = signature.substring("t=".length(), signature.indexOf(','));
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        byte[] code = mac.doFinal((time + "." + body).getBytes(UTF_8));
        return signature.equals("t=" + time + ",v1=" + HexFormat.of().formatHex(code));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private WebhookReceiver(HttpServer server) {
    this.server = server;
  }

  static WebhookReceiver open() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      WebhookReceiver receiver = new WebhookReceiver(server);
      server.createContext("/", receiver::receive);
      server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      messages.add(
          new Message(
              exchange.getRequestHeaders().getFirst("Callback-Event"),
              exchange.getRequestHeaders().getFirst("Callback-Signature"),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  String address() {
    return "http://127.0.0.1:%d/alerts".formatted(server.getAddress().getPort());
  }

  /** What has been posted so far about a kind of alert. */
  List<Message> about(String kind) {
    return messages.stream().filter(message -> message.body().contains(kind)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
