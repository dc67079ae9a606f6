package org.opencallback.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencallback.persistence.SecretKeeper;
import org.opencallback.persistence.WordListConverter;

/** Who is told of what: a program by webhook, people by mail. One row. */
@Entity
@Table(name = "alert_settings")
public class ReceiverSettings extends SecretKeeper {

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

  @NotNull(message = "the webhook's events are needed, possibly none")
  @Convert(converter = WordListConverter.class)
  @Column(name = "webhook_events")
  private List<String> webhookEvents = List.of();

  @Column(name = "whole_numbers")
  private boolean wholeNumbers;

  @NotNull(message = "the addresses for mail are needed, possibly none")
  @Size(max = 10, message = "mail goes to at most 10 addresses")
  @Convert(converter = WordListConverter.class)
  @Column(name = "mail_to")
  private List<
          @Pattern(
              regexp = "[^\\s,;<>@]{1,64}@[A-Za-z0-9.-]{1,180}",
              message = "an address for mail is like pbx@example.com, '${validatedValue}' is not")
          String>
      mailTo = List.of();

  @NotNull(message = "the language of mail is needed, pl or en")
  @Pattern(regexp = "pl|en", message = "the language of mail is pl or en, not '${validatedValue}'")
  @Column(name = "mail_language")
  private String mailLanguage = "en";

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

  @Override
  @Size(min = 16, max = 128, message = "a webhook's secret has 16 to 128 characters")
  public String getSecret() {
    return super.getSecret();
  }

  /** Names of the {@link OutboxEvent}s that are posted. */
  public List<String> getWebhookEvents() {
    return webhookEvents;
  }

  public void setWebhookEvents(List<String> webhookEvents) {
    this.webhookEvents = webhookEvents == null ? List.of() : List.copyOf(webhookEvents);
  }

  /** Whether numbers are told with their last three digits. */
  public boolean isWholeNumbers() {
    return wholeNumbers;
  }

  public void setWholeNumbers(boolean wholeNumbers) {
    this.wholeNumbers = wholeNumbers;
  }

  /** Whom alerts are mailed to; none for nobody. */
  public List<String> getMailTo() {
    return mailTo;
  }

  public void setMailTo(List<String> mailTo) {
    this.mailTo = mailTo == null ? List.of() : List.copyOf(mailTo);
  }

  /** The language that mail is written in. */
  public String getMailLanguage() {
    return mailLanguage;
  }

  public void setMailLanguage(String mailLanguage) {
    this.mailLanguage = mailLanguage;
  }

  /** Who wants to be told of what. */
  public Subscriptions subscriptions() {
    Map<Channel, Set<OutboxEvent>> wanted = new EnumMap<>(Channel.class);
    if (webhookUrl != null) {
      wanted.put(
          Channel.WEBHOOK,
          Arrays.stream(OutboxEvent.values())
              .filter(event -> webhookEvents.contains(event.name()))
              .collect(Collectors.toSet()));
    }
    if (!mailTo.isEmpty()) {
      wanted.put(Channel.MAIL, Set.of(OutboxEvent.ALERT_RAISED, OutboxEvent.ALERT_CLEARED));
    }
    return new Subscriptions(wanted, wholeNumbers);
  }
}
