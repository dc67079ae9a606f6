package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import org.opencallback.console.Roles;
import org.opencallback.directory.MobilePhone;
import org.opencallback.job.AcceptMode;
import org.opencallback.licence.Licence;
import org.opencallback.problem.RefusedException;
import org.opencallback.problem.RefusedException.Problem;
import org.opencallback.secrets.Passwords;

/** The registered mobiles. An active number needs a free seat of the licence. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class MobilePhones extends RowBook<MobilePhone> {

  private static final Listing<MobilePhone> LISTING =
      new Listing<>(
          MobilePhone.class,
          List.of("extension"),
          List.of("number", "label", "extension.number", "extension.name"),
          List.of(
              "number",
              "label",
              "enabled",
              "transitPermitted",
              "expiresAt",
              "extension.number",
              "extension.name"),
          "r.number");

  @Override
  Listing<MobilePhone> listing() {
    return LISTING;
  }

  /** The mobiles of one extension. */
  public List<MobilePhone> ofExtension(long extensionId) {
    return em.createQuery(
            "select m from MobilePhone m left join fetch m.extension"
                + " where m.extension.id = ?1 order by m.number",
            MobilePhone.class)
        .setParameter(1, extensionId)
        .getResultList();
  }

  /** The mobile registered with a number, E.164. */
  public Optional<MobilePhone> byNumber(String number) {
    return em
        .createQuery(
            "select m from MobilePhone m left join fetch m.extension where m.number = ?1",
            MobilePhone.class)
        .setParameter(1, number)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** How many numbers hold a seat of the licence. */
  public long countActive() {
    return em.createQuery(
            "select count(m) from MobilePhone m where m.licenceSeat is not null", Long.class)
        .getSingleResult();
  }

  @Override
  void normalise(MobilePhone row) {
    if (row.getPin() != null && row.getPin().isEmpty()) {
      row.setPin(null);
    }
    if (row.getNumber() != null) {
      row.setNumber(typed(row.getNumber()));
    }
    if (row.getCallbackNumber() != null) {
      String callback = row.getCallbackNumber().isBlank() ? null : typed(row.getCallbackNumber());
      row.setCallbackNumber(callback);
    }
  }

  @Override
  void check(MobilePhone row, List<Problem> problems) {
    if (row.getAcceptMode() == AcceptMode.PIN && row.getPin() == null && row.getPinHash() == null) {
      problems.add(new Problem("pin", "a PIN is needed for accept mode PIN"));
    }
    byNumber(row.getNumber())
        .filter(other -> !other.getId().equals(row.getId()))
        .ifPresent(
            other ->
                problems.add(
                    new Problem(
                        "number",
                        "%s is registered already, for extension %s (%s)"
                            .formatted(
                                other.getNumber(),
                                other.getExtension().getNumber(),
                                other.getExtension().getName()))));
    if (exists("select a.id from AccessNumber a where a.number = ?1", row.numberToCall())) {
      problems.add(
          new Problem(
              row.getCallbackNumber() == null ? "number" : "callbackNumber",
              row.numberToCall() + " is an access number: calling it back would be a loop"));
    }
  }

  @Override
  void prepare(MobilePhone row) {
    if (row.getAcceptMode() != AcceptMode.PIN) {
      row.storePin(null);
    } else if (row.getPin() != null) {
      row.storePin(Passwords.hash(row.getPin().toCharArray()));
    }
    if (row.isEnabled()) {
      row.forgivePins();
    }
    Licence licence = configuration.licence();
    if (row.isEnabled() && !licence.covers(row.getLicenceSeat())) {
      freeSeat(licence.numbers())
          .ifPresentOrElse(
              row::takeSeat,
              () -> {
                throw new RefusedException("enabled", noSeat(licence));
              });
    }
  }

  private Optional<Integer> freeSeat(int seats) {
    Integer highest =
        em.createQuery("select max(m.licenceSeat) from MobilePhone m", Integer.class)
            .getSingleResult();
    if (highest == null || highest < seats) {
      return Optional.of(highest == null ? 1 : highest + 1);
    }
    if (!exists("select m.id from MobilePhone m where m.licenceSeat = ?1", 1)) {
      return Optional.of(1);
    }
    return Optional.ofNullable(
        em.createQuery(
                "select min(m.licenceSeat) + 1 from MobilePhone m where m.licenceSeat < ?1"
                    + " and not exists (select n.id from MobilePhone n"
                    + " where n.licenceSeat = m.licenceSeat + 1)",
                Integer.class)
            .setParameter(1, seats)
            .getSingleResult());
  }

  private String noSeat(Licence licence) {
    if (!licence.demo()) {
      return "the licence of %s allows %d active numbers, and so many are active: disable one first"
          .formatted(licence.holder(), licence.numbers());
    }
    String active =
        em
            .createQuery("select m.number from MobilePhone m where m.licenceSeat = 1", String.class)
            .getResultList()
            .stream()
            .findFirst()
            .orElse("another number");
    return "DEMO mode allows one active number, and %s is active: disable it first, or install a"
            .formatted(active)
        + " licence";
  }

  @Override
  void checkDeletion(MobilePhone row, List<Problem> problems) {
    if (exists("select r.id from CallbackRequest r where r.inFlightMobile = ?1", row.getId())) {
      problems.add(
          new Problem(
              "",
              "a callback to %s is promised or in progress: cancel it first"
                  .formatted(row.getNumber())));
    }
  }
}
