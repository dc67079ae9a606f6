package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.opencallback.audit.AuditAction;
import org.opencallback.audit.AuditBook;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.console.Roles;
import org.opencallback.numbering.E164;
import org.opencallback.numbering.MaskedNumber;
import org.opencallback.problem.RefusedException;
import org.opencallback.records.PersonRecords;
import org.opencallback.records.PersonRecords.Erasure;

/** What is known of one person, who is known by a number: to be given out, and to be erased. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class Persons {

  private static final String SUBJECT = "PersonRecords";

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @EJB ConfigurationBean configuration;

  /**
   * Everything about a number, as JSON. That it was given out is written down, with the number's
   * last digits masked.
   *
   * @throws RefusedException if it is not a number
   */
  public String export(String typed) {
    String number = number(typed);
    String json = new PersonRecords(em).export(number, configuration.spellings(number));
    audit().done(AuditAction.EXPORTED, SUBJECT, "number = " + MaskedNumber.of(number));
    return json;
  }

  /**
   * Deletes the registrations of a number and makes its records nameless. That it was done is
   * written down without the number.
   *
   * @throws RefusedException if it is not a number, or a callback to it is owed or in progress
   */
  public Erasure erase(String typed) {
    String number = number(typed);
    PersonRecords records = new PersonRecords(em);
    if (records.isInFlight(number)) {
      throw new RefusedException(
          "number",
          "a callback to %s is promised or in progress: cancel it first".formatted(number));
    }
    Erasure erasure = records.erase(number, configuration.spellings(number));
    audit().done(AuditAction.ERASED, SUBJECT, erasure.toString());
    configuration.changed();
    return erasure;
  }

  private String number(String typed) {
    String number = configuration.typed(typed);
    if (E164.of(number).isEmpty()) {
      throw new RefusedException(
          "number", "a number is E.164 such as +48601000001, '%s' is not".formatted(typed));
    }
    return number;
  }

  private AuditBook audit() {
    return new AuditBook(em, Clock.systemUTC());
  }
}
