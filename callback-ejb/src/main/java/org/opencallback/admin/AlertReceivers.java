package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.Arrays;
import java.util.List;
import org.opencallback.console.Roles;
import org.opencallback.outbox.Outbox;
import org.opencallback.problem.RefusedException.Problem;
import org.opencallback.subscription.Channel;
import org.opencallback.subscription.OutboxEvent;
import org.opencallback.subscription.ReceiverSettings;

/** Who is told of alerts, callbacks and calls. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class AlertReceivers extends SingleRow<ReceiverSettings> {

  @Override
  Class<ReceiverSettings> type() {
    return ReceiverSettings.class;
  }

  @Override
  void normalise(ReceiverSettings settings) {
    String url = settings.getWebhookUrl();
    settings.setWebhookUrl(url == null || url.isBlank() ? null : url.strip());
  }

  @Override
  void check(ReceiverSettings settings, List<Problem> problems) {
    if (settings.getWebhookUrl() != null && settings.getSecret() == null && !settings.hasSecret()) {
      problems.add(
          new Problem("secret", "a secret is needed that the webhook's messages are signed with"));
    }
    settings.getWebhookEvents().stream()
        .filter(name -> Arrays.stream(OutboxEvent.values()).noneMatch(e -> e.name().equals(name)))
        .forEach(
            name ->
                problems.add(
                    new Problem("webhookEvents", "there is no event '%s'".formatted(name))));
  }

  @Override
  void prepare(ReceiverSettings settings) {
    closeUnwanted(settings);
    settings.sealSecret(configuration.sealer(), ReceiverSettings.PURPOSE);
  }

  /** Numbers of people do not wait for a receiver that may never come back. */
  private void closeUnwanted(ReceiverSettings settings) {
    Outbox outbox = new Outbox(em, settings.subscriptions());
    if (settings.getWebhookUrl() == null) {
      outbox.close(Channel.WEBHOOK);
    }
    if (settings.getMailTo().isEmpty()) {
      outbox.close(Channel.MAIL);
    }
  }
}
