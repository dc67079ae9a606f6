package org.opencallback.admin;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.opencallback.admin.DirectoryCsv.Line;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.console.Roles;
import org.opencallback.directory.ClassOfService;
import org.opencallback.directory.Extension;
import org.opencallback.directory.MobilePhone;
import org.opencallback.problem.RefusedException;

/**
 * Brings one line of an import into the directory, in a transaction of its own. The rows are
 * changed detached: of a managed one the audit would no more know how it was before.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class DirectoryLine {

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @EJB Extensions extensions;
  @EJB MobilePhones mobiles;
  @EJB ClassesOfService classes;
  @EJB ConfigurationBean configuration;
  @Resource SessionContext session;

  /**
   * Saves what a line says.
   *
   * @param keep false to try only: everything is checked, and rolled back
   * @return what it changes, such as {@code name: 'A' -> 'B'}; empty when nothing
   * @throws RefusedException if the line is not valid
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<String> bring(Line line, boolean keep) {
    List<String> changes = new ArrayList<>();
    Extension extension = extension(line, changes);
    mobile(line, extension, changes);
    if (!keep) {
      session.setRollbackOnly();
    }
    return changes;
  }

  private Extension extension(Line line, List<String> changes) {
    String number = line.value("extension");
    Extension row = detached(extensions.byNumber(number)).orElseGet(Extension::new);
    int before = changes.size();
    if (!row.isStored()) {
      changes.add("+ extension " + number);
      row.setNumber(number);
      row.setName(number);
      row.setClassOfService(classes.all().get(0));
    }
    if (line.says("name") && changed("name", row.getName(), line.value("name"), changes)) {
      row.setName(line.value("name"));
    }
    String rights = row.getClassOfService().getName();
    if (line.says("class_of_service")
        && changed("class_of_service", rights, line.value("class_of_service"), changes)) {
      row.setClassOfService(classNamed(line.value("class_of_service")));
    }
    return changes.size() == before ? row : extensions.save(row);
  }

  private void mobile(Line line, Extension extension, List<String> changes) {
    String number = configuration.typed(line.value("mobile"));
    MobilePhone row = detached(mobiles.byNumber(number)).orElseGet(MobilePhone::new);
    int before = changes.size();
    if (!row.isStored()) {
      changes.add("+ mobile " + number);
      row.setNumber(number);
      row.setExtension(extension);
    }
    if (changed("extension", row.getExtension().getNumber(), extension.getNumber(), changes)) {
      row.setExtension(extension);
    }
    if (line.says("label") && changed("label", row.getLabel(), line.value("label"), changes)) {
      row.setLabel(blankIsNull(line.value("label")));
    }
    permissions(line, row, changes);
    if (changes.size() > before) {
      mobiles.save(row);
    }
  }

  private static void permissions(Line line, MobilePhone row, List<String> changes) {
    if (line.says("transit_permitted")
        && changed(
            "transit_permitted",
            row.isTransitPermitted(),
            flag(line, "transit_permitted"),
            changes)) {
      row.setTransitPermitted(flag(line, "transit_permitted"));
    }
    if (line.says("enabled")
        && changed("enabled", row.isEnabled(), flag(line, "enabled"), changes)) {
      row.setEnabled(flag(line, "enabled"));
    }
    String callback = line.value("callback_number");
    if (line.says("callback_number")
        && changed("callback_number", row.getCallbackNumber(), callback, changes)) {
      row.setCallbackNumber(blankIsNull(callback));
    }
    if (line.says("expires_at")
        && changed("expires_at", row.getExpiresAt(), moment(line.value("expires_at")), changes)) {
      row.setExpiresAt(moment(line.value("expires_at")));
    }
  }

  private <T> Optional<T> detached(Optional<T> row) {
    row.ifPresent(em::detach);
    return row;
  }

  private static boolean changed(String what, Object old, Object now, List<String> changes) {
    String from = Objects.toString(old, "");
    String to = Objects.toString(now, "");
    if (from.equals(to)) {
      return false;
    }
    changes.add("%s: '%s' -> '%s'".formatted(what, from, to));
    return true;
  }

  private ClassOfService classNamed(String name) {
    return classes.all().stream()
        .filter(c -> c.getName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedException(
                    "class_of_service", "there is no class of service '%s'".formatted(name)));
  }

  private static boolean flag(Line line, String column) {
    String value = line.value(column).toLowerCase(Locale.ROOT);
    if (!List.of("yes", "no").contains(value)) {
      throw new RefusedException(
          column, "%s is yes or no, not '%s'".formatted(column, line.value(column)));
    }
    return value.equals("yes");
  }

  private static Instant moment(String value) {
    try {
      return value.isEmpty() ? null : Instant.parse(value);
    } catch (DateTimeException e) {
      throw new RefusedException(
          "expires_at",
          "expires_at is a moment such as 2030-12-31T23:59:00Z, not '%s'".formatted(value));
    }
  }

  private static String blankIsNull(String value) {
    return value.isBlank() ? null : value;
  }
}
