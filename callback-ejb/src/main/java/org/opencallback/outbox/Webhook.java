package org.opencallback.outbox;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where events are posted.
 *
 * @param url null for nowhere
 * @param secret what the messages are signed with
 */
public record Webhook(@Nullable String url, @Nullable String secret) implements Receiver {

  private static final int PATIENCE_MS = 5_000;

  @Override
  public boolean isWanted() {
    return url != null && secret != null;
  }

  /**
   * A delivery is posted; redirections are not followed.
   *
   * <p>Not by the JDK's newer HTTP client: its threads outlive it, and with them the class loader
   * of an application that has been undeployed.
   *
   * @throws IOException if it has not arrived: no response, or another one than 2xx
   */
  @Override
  public void take(Delivery delivery, Instant now) throws IOException {
    byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(String.valueOf(url)).toURL().openConnection();
    connection.setConnectTimeout(PATIENCE_MS);
    connection.setReadTimeout(PATIENCE_MS);
    connection.setInstanceFollowRedirects(false);
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(body.length);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("Callback-Event", delivery.event());
    // the same when it is tried again: the receiver knows what it has had
    connection.setRequestProperty("Callback-Delivery", String.valueOf(delivery.id()));
    connection.setRequestProperty(
        Signature.HEADER, Signature.of(delivery.body(), String.valueOf(secret), now));
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    int status = connection.getResponseCode();
    connection.disconnect();
    if (status / 100 != 2) {
      throw new IOException("HTTP status " + status);
    }
  }
}
