package org.opencallback.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.opencallback.persistence.WordListConverter;

/** Who is told of alerts. One row. */
@Entity
@Table(name = "alert_settings")
public class AlertSettings {

  /** Identifier of the only row. */
  public static final long ONLY = 1;

  /** What the webhook's secret is sealed for. */
  public static final String PURPOSE = "webhook";

  @Id private long id = ONLY;

  @Version private long version;

  /** Unencrypted only to this machine. */
  @Size(max = 500, message = "a webhook's address has at most 500 characters")
  @Pattern(
      regexp = "https://[^\\s]+|http://(127\\.0\\.0\\.1|localhost)[:/][^\\s]*",
      message =
          "a webhook's address is https:// and a host, such as https://example.com/callback, not"
              + " '${validatedValue}'")
  @Column(name = "webhook_url")
  private String webhookUrl;

  /** As typed; sealed when it is saved. */
  @Transient
  @Size(min = 16, max = 128, message = "a webhook's secret has 16 to 128 characters")
  private String secret;

  @Column(name = "sealed_secret")
  private String sealedSecret;

  @NotNull(message = "the webhook's events are needed, possibly none")
  @Convert(converter = WordListConverter.class)
  @Column(name = "webhook_events")
  private List<
          @Pattern(
              regexp = "ALERT_RAISED|ALERT_CLEARED",
              message = "events are ALERT_RAISED and ALERT_CLEARED, not '${validatedValue}'")
          String>
      webhookEvents = List.of();

  public long getVersion() {
    return version;
  }

  /** Where events are posted; null for nowhere. */
  public String getWebhookUrl() {
    return webhookUrl;
  }

  public void setWebhookUrl(String webhookUrl) {
    this.webhookUrl = webhookUrl;
  }

  /** A secret that was typed and is not stored yet; never a stored one. */
  public String getSecret() {
    return secret;
  }

  /** Types a new secret; null leaves the stored one. */
  public void setSecret(String secret) {
    this.secret = secret;
  }

  /** Whether a secret is stored. */
  public boolean hasSecret() {
    return sealedSecret != null;
  }

  /** The stored secret, sealed with the server's key; null for none. */
  public String getSealedSecret() {
    return sealedSecret;
  }

  /** Stores a sealed secret in place of what was typed. */
  public void seal(String sealed) {
    this.sealedSecret = sealed;
    this.secret = null;
  }

  /** Names of the {@link AlertEvent}s that are posted. */
  public List<String> getWebhookEvents() {
    return webhookEvents;
  }

  public void setWebhookEvents(List<String> webhookEvents) {
    this.webhookEvents = webhookEvents == null ? List.of() : List.copyOf(webhookEvents);
  }
}
