package org.opencallback.admin;

import java.util.Locale;
import java.util.Map;
import org.opencallback.problem.ConflictException;
import org.opencallback.problem.RefusedException.Problem;

/** Says in words which constraint of the database a change has broken. */
final class Constraints {

  private static final Map<String, Problem> MEANINGS =
      Map.ofEntries(
          meaning("uk_mobile_phone_number", "number", "the number is registered already"),
          meaning(
              "uk_mobile_phone_licence_seat",
              "enabled",
              "another number has taken the licence's last seat at the same moment"),
          meaning("uk_extension_number", "number", "the extension number exists already"),
          meaning("uk_access_number_number", "number", "the access number exists already"),
          meaning("uk_trunk_name", "name", "a trunk of this name exists already"),
          meaning("uk_route_prefix", "prefix", "a route with this prefix exists already"),
          meaning("uk_class_of_service_name", "name", "a class of this name exists already"),
          meaning("uk_console_user_name", "name", "a user of this name exists already"),
          meaning("uk_tariff_zone_name", "name", "a zone of this name exists already"),
          meaning("uk_api_token_name", "name", "a token of this name exists already"),
          meaning(
              "uk_callback_request_in_flight",
              "",
              "another callback to this mobile is owed or in progress"),
          meaning("fk_tariff_place", "", "tariffs still use this zone"),
          meaning("fk_tariff_zone", "", "tariffs still use this zone"),
          meaning("fk_stay_place", "", "stays still use this zone"),
          meaning("fk_mobile_phone_extension", "", "the extension still has mobiles"),
          meaning("fk_extension_class_of_service", "", "extensions still use this class"),
          meaning("fk_access_number_trunk", "", "access numbers still use this trunk"),
          meaning("fk_route_trunk_trunk", "", "routes still use this trunk"));

  private Constraints() {}

  /**
   * The refusal that a failed statement amounts to: whoever it concerns had looked before, and came
   * second.
   *
   * @throws RuntimeException the failure itself when it is none of the known constraints
   */
  static ConflictException refusal(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      for (Map.Entry<String, Problem> entry : MEANINGS.entrySet()) {
        if (text.contains(entry.getKey())) {
          return new ConflictException(entry.getValue().field(), entry.getValue().message());
        }
      }
    }
    throw failure;
  }

  private static Map.Entry<String, Problem> meaning(String name, String field, String message) {
    return Map.entry(name, new Problem(field, message));
  }
}
