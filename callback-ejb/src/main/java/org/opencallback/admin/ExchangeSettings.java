package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.opencallback.console.Roles;
import org.opencallback.problem.RefusedException.Problem;
import org.opencallback.settings.Settings;

/** The exchange's settings. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class ExchangeSettings extends SingleRow<Settings> {

  @Override
  Class<Settings> type() {
    return Settings.class;
  }

  @Override
  void normalise(Settings settings) {
    if (settings.getCompanyNumber() != null) {
      settings.setCompanyNumber(configuration.typed(settings.getCompanyNumber()));
    }
  }

  @Override
  void check(Settings settings, List<Problem> problems) {
    configuration
        .notPresentable(settings.getCompanyNumber())
        .ifPresent(message -> problems.add(new Problem("companyNumber", message)));
  }
}
