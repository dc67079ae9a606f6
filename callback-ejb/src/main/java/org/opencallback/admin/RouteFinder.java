package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.configuration.Exchange;
import org.opencallback.console.Roles;
import org.opencallback.job.TrunkCall;
import org.opencallback.numbering.E164;
import org.opencallback.problem.RefusedException;

/** Says which way a call to a number would take, by the very choice that calls get. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RouteFinder {

  private static final String EXTENSION = "[0-9]{1,6}";

  @EJB ConfigurationBean configuration;

  /**
   * The ways of a call.
   *
   * @param number the number as routes see it: E.164, or that of an extension
   * @param ways to be tried in order; empty when no route leads there
   */
  public record Found(String number, List<TrunkCall> ways) {

    public Found {
      ways = List.copyOf(ways);
    }
  }

  /**
   * The ways to a number.
   *
   * @param typed a number in any usual form, or that of an extension
   * @throws RefusedException if it is no number
   */
  public Found waysTo(String typed) {
    Exchange exchange = configuration.current();
    E164 company = exchange.companyNumber();
    String text = typed.strip();
    if (text.matches(EXTENSION)) {
      return new Found(text, exchange.waysToExtension(text, company));
    }
    E164 number =
        E164.of(configuration.typed(text))
            .orElseThrow(
                () ->
                    new RefusedException("wanted", "'%s' is no telephone number".formatted(typed)));
    return new Found(number.value(), exchange.waysTo(number, company));
  }
}
