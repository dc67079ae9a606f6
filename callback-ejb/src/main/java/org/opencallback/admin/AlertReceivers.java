package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.opencallback.admin.RefusedException.Problem;
import org.opencallback.alerts.AlertSettings;
import org.opencallback.console.Roles;

/** Who is told of alerts. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class AlertReceivers extends SingleRow<AlertSettings> {

  @Override
  Class<AlertSettings> type() {
    return AlertSettings.class;
  }

  @Override
  void normalise(AlertSettings settings) {
    String url = settings.getWebhookUrl();
    settings.setWebhookUrl(url == null || url.isBlank() ? null : url.strip());
    if (settings.getSecret() != null && settings.getSecret().isEmpty()) {
      settings.setSecret(null);
    }
  }

  @Override
  void check(AlertSettings settings, List<Problem> problems) {
    if (settings.getWebhookUrl() != null && settings.getSecret() == null && !settings.hasSecret()) {
      problems.add(
          new Problem("secret", "a secret is needed that the webhook's messages are signed with"));
    }
  }

  @Override
  void prepare(AlertSettings settings) {
    if (settings.getSecret() != null) {
      settings.seal(configuration.sealer().seal(settings.getSecret(), AlertSettings.PURPOSE));
    }
  }
}
