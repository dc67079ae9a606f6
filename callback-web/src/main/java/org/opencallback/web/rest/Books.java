package org.opencallback.web.rest;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.opencallback.admin.AccessNumbers;
import org.opencallback.admin.ClassesOfService;
import org.opencallback.admin.Extensions;
import org.opencallback.admin.MobilePhones;
import org.opencallback.admin.Routes;
import org.opencallback.admin.Trunks;
import org.opencallback.directory.AccessNumber;
import org.opencallback.directory.ClassOfService;
import org.opencallback.directory.Extension;
import org.opencallback.directory.MobilePhone;
import org.opencallback.trigger.Transport;
import org.opencallback.trunk.Route;
import org.opencallback.trunk.Trunk;
import org.opencallback.trunk.TrunkPeer;
import org.opencallback.trunk.TrunkSignalling;
import org.opencallback.web.rest.Type.Kind;

/** The tables of the directory that the API offers, by the names they have in addresses. */
@RequestScoped
public class Books {

  @EJB Extensions extensions;
  @EJB MobilePhones mobiles;
  @EJB AccessNumbers accessNumbers;
  @EJB Trunks trunks;
  @EJB Routes routes;
  @EJB ClassesOfService classes;

  private Map<String, Book<?>> all;

  @PostConstruct
  void open() {
    all = new LinkedHashMap<>();
    all.put("extensions", new Book<>(extensions, Extension::new, extension()));
    all.put("mobiles", new Book<>(mobiles, MobilePhone::new, mobile()));
    all.put("access-numbers", new Book<>(accessNumbers, AccessNumber::new, accessNumber()));
    all.put("trunks", new Book<>(trunks, Trunk::new, trunk()));
    all.put("routes", new Book<>(routes, Route::new, route()));
    all.put("classes", new Book<>(classes, ClassOfService::new, classOfService()));
  }

  /**
   * The table with a name.
   *
   * @throws WebApplicationException 404 if there is none
   */
  Book<?> named(String name) {
    return Book.named(all, name);
  }

  /** All tables, in the order in which they are documented. */
  Map<String, Book<?>> all() {
    return all;
  }

  private Shape<Extension> extension() {
    return Shape.of("Extension", Extension.class)
        .properties("number", "name", "callbackEnabled")
        .reference(
            "classOfService",
            Extension::getClassOfService,
            ClassOfService::getName,
            Extension::setClassOfService,
            name -> found("classOfService", name, classes::all, ClassOfService::getName))
        .properties("presentedNumber")
        .build();
  }

  private Shape<MobilePhone> mobile() {
    return Shape.of("Mobile", MobilePhone.class)
        .properties("number")
        .reference(
            "extension",
            MobilePhone::getExtension,
            Extension::getNumber,
            MobilePhone::setExtension,
            number ->
                extensions.byNumber(number).orElseThrow(() -> Book.missing("extension", number)))
        .properties(
            "label", "transitPermitted", "enabled", "callbackNumber", "expiresAt", "acceptMode")
        .field(new Field<>("pin", Type.of(Kind.TEXT), null, (m, pin) -> m.setPin((String) pin)))
        .build();
  }

  private Shape<AccessNumber> accessNumber() {
    return Shape.of("AccessNumber", AccessNumber.class)
        .properties("number", "label", "enabled")
        .reference(
            "trunk", AccessNumber::getTrunk, Trunk::getName, AccessNumber::setTrunk, this::trunk)
        .properties(
            "ringTime",
            "refusalStatus",
            "refusalCause",
            "delay",
            "presentedNumber",
            "retries",
            "retryDelay",
            "retryFactor",
            "strangerPolicy",
            "strangerStatus",
            "strangerCause",
            "strangerTarget")
        .build();
  }

  private static Shape<Trunk> trunk() {
    return Shape.of("Trunk", Trunk.class)
        .properties("name", "kind", "enabled", "trustsAssertedIdentity", "country")
        .properties("numbersIn", "numbersOut", "internationalPrefix", "nationalPrefix")
        .properties("codecs", "channels", "ownedNumbers", "rewritesIn", "rewritesOut")
        .field(
            new Field<>(
                "peers",
                Type.of(Kind.TEXTS),
                Trunk::getPeers,
                (t, v) -> t.setPeers(texts(v).stream().map(Books::peer).toList())))
        .part(
            Trunk::getSignalling,
            TrunkSignalling.class,
            "authUser",
            "registration",
            "registrar",
            "registrationExpiry",
            "supervision",
            "supervisionInterval")
        .field(
            new Field<>(
                "secret",
                Type.of(Kind.TEXT),
                null,
                (t, v) -> t.getSignalling().setSecret((String) v)))
        .build();
  }

  private Shape<Route> route() {
    return Shape.of("Route", Route.class)
        .properties("prefix", "label")
        .field(
            new Field<>(
                "trunks",
                Type.of(Kind.TEXTS),
                r -> r.getTrunks().stream().map(Trunk::getName).toList(),
                (r, v) -> r.setTrunks(texts(v).stream().map(this::trunk).toList())))
        .build();
  }

  private static Shape<ClassOfService> classOfService() {
    return Shape.of("ClassOfService", ClassOfService.class)
        .properties("name", "level", "allowedPrefixes", "deniedPrefixes")
        .build();
  }

  private static List<String> texts(Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
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
      throw Problems.bad(
          "a peer is host:port/UDP, host:port/TCP or host:port/TLS, not '%s'".formatted(text));
    }
  }

  private Trunk trunk(String name) {
    return found("trunk", name, trunks::all, Trunk::getName);
  }

  private static <R> R found(
      String field, String name, Supplier<List<R>> rows, Function<R, String> naming) {
    Optional<R> row =
        rows.get().stream().filter(r -> Objects.equals(naming.apply(r), name)).findFirst();
    return row.orElseThrow(() -> Book.missing(field, name));
  }
}
