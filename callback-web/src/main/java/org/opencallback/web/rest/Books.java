package org.opencallback.web.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.opencallback.admin.AccessNumbers;
import org.opencallback.admin.ClassesOfService;
import org.opencallback.admin.Extensions;
import org.opencallback.admin.MobilePhones;
import org.opencallback.admin.RefusedException;
import org.opencallback.admin.Routes;
import org.opencallback.admin.Trunks;
import org.opencallback.directory.AccessNumber;
import org.opencallback.directory.ClassOfService;
import org.opencallback.directory.Extension;
import org.opencallback.directory.MobilePhone;
import org.opencallback.persistence.StoredEntity;
import org.opencallback.trigger.Transport;
import org.opencallback.trunk.Route;
import org.opencallback.trunk.Trunk;
import org.opencallback.trunk.TrunkPeer;
import org.opencallback.web.rest.Field.Kind;

/** The tables of the directory that the API offers, by the names they have in addresses. */
@RequestScoped
public class Books {

  @EJB Extensions extensions;
  @EJB MobilePhones mobiles;
  @EJB AccessNumbers accessNumbers;
  @EJB Trunks trunks;
  @EJB Routes routes;
  @EJB ClassesOfService classes;

  /**
   * The table with a name.
   *
   * @throws WebApplicationException 404 if there is none
   */
  Book<?> named(String name) {
    Book<?> book = all().get(name);
    if (book == null) {
      throw new WebApplicationException(
          Problems.of(404, "there is no '%s'; there is %s".formatted(name, all().keySet())));
    }
    return book;
  }

  /** All tables, in the order in which they are documented. */
  Map<String, Book<?>> all() {
    Map<String, Book<?>> all = new LinkedHashMap<>();
    all.put("extensions", new Book<>(extensions, Extension::new, extension()));
    all.put("mobiles", new Book<>(mobiles, MobilePhone::new, mobile()));
    all.put("access-numbers", new Book<>(accessNumbers, AccessNumber::new, accessNumber()));
    all.put("trunks", new Book<>(trunks, Trunk::new, trunk()));
    all.put("routes", new Book<>(routes, Route::new, route()));
    return all;
  }

  private static <T extends StoredEntity> Field<T> id() {
    return Field.shown("id", Kind.NUMBER, StoredEntity::getId);
  }

  private Shape<Extension> extension() {
    return new Shape<>(
        "Extension",
        List.of(
            id(),
            new Field<>("number", Kind.TEXT, Extension::getNumber, (e, v) -> e.setNumber(text(v))),
            new Field<>("name", Kind.TEXT, Extension::getName, (e, v) -> e.setName(text(v))),
            new Field<>(
                "callbackEnabled",
                Kind.FLAG,
                Extension::isCallbackEnabled,
                (e, v) -> e.setCallbackEnabled(flag(v))),
            new Field<>(
                "classOfService",
                Kind.TEXT,
                e -> e.getClassOfService() == null ? null : e.getClassOfService().getName(),
                (e, v) -> e.setClassOfService(classNamed(text(v)))),
            new Field<>(
                "presentedNumber",
                Kind.TEXT,
                Extension::getPresentedNumber,
                (e, v) -> e.setPresentedNumber(text(v))),
            new Field<>(
                "maxInFlight",
                Kind.NUMBER,
                Extension::getMaxInFlight,
                (e, v) -> e.setMaxInFlight((Integer) v))));
  }

  private Shape<MobilePhone> mobile() {
    return new Shape<>(
        "Mobile",
        List.of(
            id(),
            new Field<>(
                "number", Kind.TEXT, MobilePhone::getNumber, (m, v) -> m.setNumber(text(v))),
            new Field<>(
                "extension",
                Kind.TEXT,
                m -> m.getExtension() == null ? null : m.getExtension().getNumber(),
                (m, v) -> m.setExtension(extensionNumbered(text(v)))),
            new Field<>("label", Kind.TEXT, MobilePhone::getLabel, (m, v) -> m.setLabel(text(v))),
            new Field<>(
                "transitPermitted",
                Kind.FLAG,
                MobilePhone::isTransitPermitted,
                (m, v) -> m.setTransitPermitted(flag(v))),
            new Field<>(
                "enabled", Kind.FLAG, MobilePhone::isEnabled, (m, v) -> m.setEnabled(flag(v))),
            new Field<>(
                "callbackNumber",
                Kind.TEXT,
                MobilePhone::getCallbackNumber,
                (m, v) -> m.setCallbackNumber(text(v))),
            new Field<>(
                "expiresAt",
                Kind.MOMENT,
                MobilePhone::getExpiresAt,
                (m, v) -> m.setExpiresAt((Instant) v))));
  }

  private Shape<AccessNumber> accessNumber() {
    return new Shape<>(
        "AccessNumber",
        List.of(
            id(),
            new Field<>(
                "number", Kind.TEXT, AccessNumber::getNumber, (a, v) -> a.setNumber(text(v))),
            new Field<>("label", Kind.TEXT, AccessNumber::getLabel, (a, v) -> a.setLabel(text(v))),
            new Field<>(
                "enabled", Kind.FLAG, AccessNumber::isEnabled, (a, v) -> a.setEnabled(flag(v))),
            new Field<>(
                "ringTime",
                Kind.SECONDS,
                AccessNumber::getRingTime,
                (a, v) -> a.setRingTime((Duration) v)),
            new Field<>(
                "delay", Kind.SECONDS, AccessNumber::getDelay, (a, v) -> a.setDelay((Duration) v)),
            new Field<>(
                "presentedNumber",
                Kind.TEXT,
                AccessNumber::getPresentedNumber,
                (a, v) -> a.setPresentedNumber(text(v))),
            new Field<>(
                "retries",
                Kind.NUMBER,
                AccessNumber::getRetries,
                (a, v) -> a.setRetries((Integer) needed("retries", v)))));
  }

  private static Shape<Trunk> trunk() {
    return new Shape<>(
        "Trunk",
        List.of(
            id(),
            new Field<>("name", Kind.TEXT, Trunk::getName, (t, v) -> t.setName(text(v))),
            Field.shown("kind", Kind.TEXT, Trunk::getKind),
            new Field<>("enabled", Kind.FLAG, Trunk::isEnabled, (t, v) -> t.setEnabled(flag(v))),
            new Field<>(
                "trustsAssertedIdentity",
                Kind.FLAG,
                Trunk::isTrustsAssertedIdentity,
                (t, v) -> t.setTrustsAssertedIdentity(flag(v))),
            new Field<>(
                "channels", Kind.NUMBER, Trunk::getChannels, (t, v) -> t.setChannels((Integer) v)),
            new Field<>(
                "peers",
                Kind.TEXTS,
                Trunk::getPeers,
                (t, v) -> t.setPeers(texts(v).stream().map(Books::peer).toList()))));
  }

  private Shape<Route> route() {
    return new Shape<>(
        "Route",
        List.of(
            id(),
            new Field<>("prefix", Kind.TEXT, Route::getPrefix, (r, v) -> r.setPrefix(text(v))),
            new Field<>("label", Kind.TEXT, Route::getLabel, (r, v) -> r.setLabel(text(v))),
            new Field<>(
                "trunks",
                Kind.TEXTS,
                r -> r.getTrunks().stream().map(Trunk::getName).toList(),
                (r, v) -> r.setTrunks(texts(v).stream().map(this::trunkNamed).toList()))));
  }

  private static String text(Object value) {
    return (String) value;
  }

  private static boolean flag(Object value) {
    return Boolean.TRUE.equals(value);
  }

  private static List<String> texts(Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  private static Object needed(String field, Object value) {
    if (value == null) {
      throw Problems.bad(field + " cannot be null");
    }
    return value;
  }

  /** A peer as the console writes it: {@code host:port/UDP}. */
  private static TrunkPeer peer(String text) {
    int colon = text.lastIndexOf(':');
    int slash = text.lastIndexOf('/');
    try {
      return new TrunkPeer(
          text.substring(0, colon),
          Integer.parseInt(text.substring(colon + 1, slash)),
          Transport.valueOf(text.substring(slash + 1).toUpperCase(Locale.ROOT)));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw Problems.bad("a peer is host:port/UDP or host:port/TCP, not '%s'".formatted(text));
    }
  }

  private ClassOfService classNamed(String name) {
    return classes.all().stream()
        .filter(c -> Objects.equals(c.getName(), name))
        .findFirst()
        .orElseThrow(() -> missing("classOfService", name));
  }

  private Extension extensionNumbered(String number) {
    return extensions.byNumber(number).orElseThrow(() -> missing("extension", number));
  }

  private Trunk trunkNamed(String name) {
    return trunks.all().stream()
        .filter(t -> Objects.equals(t.getName(), name))
        .findFirst()
        .orElseThrow(() -> missing("trunks", name));
  }

  private static RefusedException missing(String field, String value) {
    return new RefusedException(field, "there is no '%s'".formatted(value));
  }
}
