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
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's program that is told what happens: the JDK's HTTP server. */
final class WebhookReceiver implements AutoCloseable {

  private final HttpServer server;
  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private final List<Message> failed = new CopyOnWriteArrayList<>();
  private final AtomicInteger faults = new AtomicInteger();

  /**
   * What was posted.
   *
   * @param delivery the header field Callback-Delivery
   * @param signature the header field Callback-Signature
   */
  record Message(String event, String delivery, String signature, String body) {

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
      boolean fails = faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
      (fails ? failed : messages)
          .add(
              new Message(
                  exchange.getRequestHeaders().getFirst("Callback-Event"),
                  exchange.getRequestHeaders().getFirst("Callback-Delivery"),
                  exchange.getRequestHeaders().getFirst("Callback-Signature"),
                  new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      exchange.sendResponseHeaders(fails ? 500 : 204, -1);
    }
  }

  String address() {
    return "http://127.0.0.1:%d/alerts".formatted(server.getAddress().getPort());
  }

  /** Answers the next requests with 500, as a program does that is being started. */
  void fail(int times) {
    faults.set(times);
  }

  /** What has been posted so far that contains a text, and was answered well. */
  List<Message> about(String text) {
    return messages.stream().filter(message -> message.body().contains(text)).toList();
  }

  /** What was answered with 500. */
  List<Message> failed() {
    return List.copyOf(failed);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
