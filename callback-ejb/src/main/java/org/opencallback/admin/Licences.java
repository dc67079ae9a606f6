package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.opencallback.audit.AuditAction;
import org.opencallback.audit.AuditBook;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.console.Roles;
import org.opencallback.licence.ExpiryNotice;
import org.opencallback.licence.Licence;
import org.opencallback.licence.LicenceDesk;
import org.opencallback.licence.LicenceReader;
import org.opencallback.problem.RefusedException;

/** The licence. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class Licences {

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @EJB ConfigurationBean configuration;

  Clock clock = Clock.systemUTC();

  LicenceReader reader = LicenceReader.ofVendor();

  /** What the installed licence allows; DEMO mode with the reason when there is none. */
  public Licence current() {
    return configuration.licence();
  }

  /** The notice that the licence expires within 30 days; empty when it does not. */
  public Optional<ExpiryNotice> expiry() {
    return ExpiryNotice.of(current(), LocalDate.now(clock.withZone(ZoneOffset.UTC)));
  }

  /**
   * Installs a licence.
   *
   * @param jws the signed text as the vendor issued it
   * @throws RefusedException if it is not a valid licence of the vendor; the installed one stays
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Licence install(String jws) {
    Licence licence = new LicenceDesk(reader).install(em, jws, clock.instant());
    if (licence.demo()) {
      throw new RefusedException("licence", licence.reason());
    }
    new AuditBook(em, clock)
        .done(
            AuditAction.CHANGED,
            "Licence",
            "holder = %s\nnumbers = %d\nvalidUntil = %s"
                .formatted(licence.holder(), licence.numbers(), licence.validUntil()));
    em.flush();
    configuration.changed();
    return licence;
  }
}
