package org.opencallback.web.rest;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.opencallback.admin.ConsoleUsers;
import org.opencallback.admin.Limits;
import org.opencallback.admin.Stays;
import org.opencallback.admin.TariffZones;
import org.opencallback.admin.Tariffs;
import org.opencallback.admin.Trunks;
import org.opencallback.console.ConsoleUser;
import org.opencallback.limit.CallbackLimit;
import org.opencallback.secrets.Passwords;
import org.opencallback.settings.Settings;
import org.opencallback.subscription.ReceiverSettings;
import org.opencallback.tariffs.BookSettings;
import org.opencallback.tariffs.Stay;
import org.opencallback.tariffs.Tariff;
import org.opencallback.tariffs.TariffZone;
import org.opencallback.trunk.Trunk;
import org.opencallback.web.Access;
import org.opencallback.web.rest.Type.Kind;

/** The tables besides the directory, and what the settings look like, of one row each. */
@RequestScoped
public class SettingsBooks {

  static final Shape<Settings> SETTINGS =
      Shape.of("Settings", Settings.class)
          .properties("companyNumber", "country", "localPrefix", "toneProfile", "externalPrefix")
          .properties("internationalPrefix", "internalLength", "firstDigit", "nextDigit")
          .properties("maxDigits", "dialAttempts", "terminator", "followOn", "alertingA")
          .properties("alertingB", "maxCall", "maxAnalogueCall", "warning")
          .properties("keptRefusals", "stopped")
          .build();

  static final Shape<BookSettings> ACCOUNTING =
      Shape.of("Accounting", BookSettings.class)
          .properties("currency", "timeZone", "maskAfterDays", "deleteAfterDays")
          .build();

  /** The secret is set, never shown. */
  static final Shape<ReceiverSettings> RECEIVERS =
      Shape.of("Receivers", ReceiverSettings.class)
          .properties("webhookUrl", "webhookEvents", "wholeNumbers", "mailTo", "mailLanguage")
          .field(
              new Field<>(
                  "secret",
                  Type.of(Kind.TEXT),
                  null,
                  (receivers, v) -> receivers.setSecret((String) v)))
          .build();

  @EJB Limits limits;
  @EJB Tariffs tariffs;
  @EJB TariffZones zones;
  @EJB Stays stays;
  @EJB ConsoleUsers users;
  @EJB Trunks trunks;

  private Map<String, Book<?>> all;

  @PostConstruct
  void open() {
    all = new LinkedHashMap<>();
    all.put("limits", new Book<>(limits, CallbackLimit::new, limit()));
    all.put("tariff-zones", new Book<>(zones, TariffZone::new, tariffZone()));
    all.put("tariffs", new Book<>(tariffs, Tariff::new, tariff()));
    all.put("stays", new Book<>(stays, Stay::new, stay()));
    all.put("users", new Book<>(users, ConsoleUser::new, user()));
  }

  Book<?> named(String name) {
    return Book.named(all, name);
  }

  Map<String, Book<?>> all() {
    return all;
  }

  private static Shape<CallbackLimit> limit() {
    return Shape.of("Limit", CallbackLimit.class)
        .properties("label", "enabled", "scope", "subject", "measure", "most")
        .properties("days", "fromMinute", "untilMinute")
        .build();
  }

  private static Shape<TariffZone> tariffZone() {
    return Shape.of("TariffZone", TariffZone.class).properties("name", "prefixes").build();
  }

  private Shape<Tariff> tariff() {
    return Shape.of("Tariff", Tariff.class)
        .properties("kind", "label")
        .reference(
            "place", Tariff::getPlace, TariffZone::getName, Tariff::setPlace, n -> zone("place", n))
        .reference(
            "zone", Tariff::getZone, TariffZone::getName, Tariff::setZone, n -> zone("zone", n))
        .reference("trunk", Tariff::getTrunk, Trunk::getName, Tariff::setTrunk, this::trunk)
        .properties("validFrom", "validUntil", "pricePerMinute", "setupFee")
        .properties("firstIncrement", "nextIncrement")
        .build();
  }

  private Shape<Stay> stay() {
    return Shape.of("Stay", Stay.class)
        .properties("mobile")
        .reference(
            "place", Stay::getPlace, TariffZone::getName, Stay::setPlace, n -> zone("place", n))
        .properties("firstDay", "lastDay")
        .build();
  }

  /** A password is set, never shown, and must be changed at the first login. */
  private static Shape<ConsoleUser> user() {
    return Shape.of("User", ConsoleUser.class)
        .properties("name")
        .field(
            new Field<>(
                "role",
                new Type(Kind.TEXT, false, Access.ROLES),
                ConsoleUser::getRole,
                (user, v) -> user.setRole((String) v)))
        .field(Field.shown("locked", Kind.FLAG, ConsoleUser::isLocked))
        .field(
            new Field<>(
                "secondFactor",
                Type.of(Kind.FLAG),
                ConsoleUser::hasSecondFactor,
                (user, on) -> setSecondFactor(user, (boolean) on)))
        .field(
            new Field<>(
                "password", Type.of(Kind.TEXT), null, (user, v) -> setPassword(user, (String) v)))
        .build();
  }

  /** Whoever has lost the authenticator is let in without; only its owner turns it on. */
  private static void setSecondFactor(ConsoleUser user, boolean on) {
    if (on && !user.hasSecondFactor()) {
      throw Problems.bad("secondFactor is turned on by the user, here it can only be taken off");
    }
    if (!on) {
      user.dropSecondFactor();
    }
  }

  private static void setPassword(ConsoleUser user, String password) {
    if (password == null) {
      throw Problems.bad("password cannot be null");
    }
    Passwords.check("password", password.toCharArray());
    user.setPassword(password.toCharArray());
    user.setChangePassword(true);
    user.unlock();
  }

  private TariffZone zone(String field, String name) {
    return zones.all().stream()
        .filter(zone -> Objects.equals(zone.getName(), name))
        .findFirst()
        .orElseThrow(() -> Book.missing(field, name));
  }

  private Trunk trunk(String name) {
    return trunks.all().stream()
        .filter(trunk -> Objects.equals(trunk.getName(), name))
        .findFirst()
        .orElseThrow(() -> Book.missing("trunk", name));
  }
}
