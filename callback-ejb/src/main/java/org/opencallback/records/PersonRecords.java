package org.opencallback.records;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.opencallback.cdr.CallDetailRecord;
import org.opencallback.directory.MobilePhone;
import org.opencallback.jobs.CallbackRequest;
import org.opencallback.tariffs.Stay;
import org.opencallback.triggers.TriggerRefusal;

/** All that is known of one number; within the caller's transaction. */
public final class PersonRecords {

  private static final String ERASED = "erased";

  private static final String MOBILES =
      "select m from MobilePhone m where m.number = ?1 or m.callbackNumber = ?1 order by m.id";

  private final EntityManager em;

  public PersonRecords(EntityManager em) {
    this.em = em;
  }

  /**
   * What an erasure did.
   *
   * @param mobiles registrations deleted
   * @param jobs jobs made nameless
   * @param legs call detail records made nameless
   * @param refusals refused triggers made nameless
   * @param auditEntries audit entries in which the number was replaced
   */
  public record Erasure(int mobiles, int jobs, int legs, int refusals, int auditEntries) {
    @Override
    public String toString() {
      return "mobiles = %d\njobs = %d\ncall detail records = %d\nrefused triggers = %d\naudit = %d"
          .formatted(mobiles, jobs, legs, refusals, auditEntries);
    }
  }

  /** Whether a callback to the number is owed or in progress. */
  public boolean isInFlight(String number) {
    return !rows(
            MobilePhone.class,
            "select m from MobilePhone m where (m.number = ?1 or m.callbackNumber = ?1) and exists"
                + " (select r.id from CallbackRequest r where r.inFlightMobile = m.id)",
            number)
        .isEmpty();
  }

  /**
   * Everything about a number (E.164), as JSON.
   *
   * @param spellings how it may stand in refusals: those of trunks that are not known, or of
   *     numbers that could not be read, keep it as it came
   */
  public String export(String number, Set<String> spellings) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("number", number);
    addMobiles(json, number);
    addStays(json, number);
    addJobs(json, number);
    addLegs(json, number);
    addRefusals(json, spellings);
    return json.build().toString();
  }

  private void addMobiles(JsonObjectBuilder json, String number) {
    json.add(
        "mobiles",
        array(
            rows(MobilePhone.class, MOBILES, number),
            m ->
                object()
                    .add("number", m.getNumber())
                    .add("callbackNumber", text(m.getCallbackNumber()))
                    .add("label", text(m.getLabel()))
                    .add("extension", m.getExtension().getNumber())
                    .add("enabled", m.isEnabled())
                    .add("transitPermitted", m.isTransitPermitted())
                    .add("verifiedAt", text(m.getVerifiedAt()))
                    .add("expiresAt", text(m.getExpiresAt()))));
  }

  private void addStays(JsonObjectBuilder json, String number) {
    json.add(
        "stays",
        array(
            rows(Stay.class, "select s from Stay s where s.mobile = ?1 order by s.id", number),
            s ->
                object()
                    .add("place", s.getPlace().getName())
                    .add("firstDay", text(s.getFirstDay()))
                    .add("lastDay", text(s.getLastDay()))));
  }

  private void addRefusals(JsonObjectBuilder json, Set<String> spellings) {
    json.add(
        "refusals",
        array(
            em.createQuery(
                    "select t from TriggerRefusal t where t.caller in ?1 or t.called in ?1"
                        + " order by t.id",
                    TriggerRefusal.class)
                .setParameter(1, spellings)
                .getResultList(),
            t ->
                object()
                    .add("at", text(t.getRefusedAt()))
                    .add("caller", text(t.getCaller()))
                    .add("called", text(t.getCalled()))
                    .add("reason", text(t.getReason()))));
  }

  private void addJobs(JsonObjectBuilder json, String number) {
    json.add(
        "jobs",
        array(
            rows(
                CallbackRequest.class,
                "select r from CallbackRequest r where r.caller = ?1 order by r.id",
                number),
            r ->
                object()
                    .add("id", r.getId())
                    .add("status", text(r.getStatus()))
                    .add("reason", text(r.getReason()))
                    .add("extension", text(r.getExtensionNumber()))
                    .add("createdAt", text(r.getCreatedAt()))
                    .add("endedAt", text(r.getEndedAt()))
                    .add("history", text(r.getHistory()))));
  }

  private void addLegs(JsonObjectBuilder json, String number) {
    json.add(
        "callDetailRecords",
        array(
            rows(
                CallDetailRecord.class,
                "select c from CallDetailRecord c where c.number = ?1 or c.requestId in"
                    + " (select r.id from CallbackRequest r where r.caller = ?1) order by c.id",
                number),
            c ->
                object()
                    .add("job", text(c.getRequestId()))
                    .add("party", text(c.getParty()))
                    .add("number", c.getNumber())
                    .add("presentedNumber", c.getPresentedNumber())
                    .add("extension", text(c.getExtensionNumber()))
                    .add("startedAt", text(c.getStartedAt()))
                    .add("answeredAt", text(c.getAnsweredAt()))
                    .add("endedAt", text(c.getEndedAt()))
                    .add("q850Cause", c.getQ850Cause())
                    .add("cutBy", text(c.getCutBy()))
                    .add("companyCost", text(c.getCompanyCost()))
                    .add("mobileCost", text(c.getMobileCost()))
                    .add("directCost", text(c.getDirectCost()))));
  }

  /**
   * Deletes the registrations of a number (E.164), and makes all its records nameless.
   *
   * @param spellings how it may stand in refusals, see {@link #export}
   */
  public Erasure erase(String number, Set<String> spellings) {
    // the records of where the person called are made nameless before the jobs that find them
    int legs =
        execute(
            "update CallDetailRecord c set c.number = ?2, c.numberTail = null"
                + " where c.number = ?1 or c.requestId in"
                + " (select r.id from CallbackRequest r where r.caller = ?1)",
            number);
    int jobs =
        execute(
            "update CallbackRequest r set r.caller = ?2, r.callerTail = null, r.history = null"
                + " where r.caller = ?1",
            number);
    int refusals =
        execute("update TriggerRefusal t set t.caller = ?2 where t.caller in ?1", spellings)
            + execute("update TriggerRefusal t set t.called = ?2 where t.called in ?1", spellings);
    List<MobilePhone> mobiles = rows(MobilePhone.class, MOBILES, number);
    mobiles.forEach(em::remove);
    rows(Stay.class, "select s from Stay s where s.mobile = ?1", number).forEach(em::remove);
    em.createQuery("delete from Delivery d where d.body like ?1")
        .setParameter(1, "%" + number + "%")
        .executeUpdate();
    em.flush();
    return new Erasure(mobiles.size(), jobs, legs, refusals, eraseInAudit(number));
  }

  /** The only change that the audit knows: a person's number is replaced where it stands. */
  private int eraseInAudit(String number) {
    return em.createNativeQuery(
            "update audit_entry set row_name = replace(row_name, ?1, ?2),"
                + " before_fields = replace(before_fields, ?1, ?2),"
                + " after_fields = replace(after_fields, ?1, ?2)"
                + " where row_name like ?3 or before_fields like ?3 or after_fields like ?3")
        .setParameter(1, number)
        .setParameter(2, ERASED)
        .setParameter(3, "%" + number + "%")
        .executeUpdate();
  }

  private int execute(String jpql, Object whose) {
    return em.createQuery(jpql).setParameter(1, whose).setParameter(2, ERASED).executeUpdate();
  }

  private <T> List<T> rows(Class<T> type, String jpql, String number) {
    return em.createQuery(jpql, type).setParameter(1, number).getResultList();
  }

  private static <T> JsonArrayBuilder array(List<T> rows, Function<T, JsonObjectBuilder> object) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    rows.forEach(row -> array.add(object.apply(row)));
    return array;
  }

  private static JsonObjectBuilder object() {
    return Json.createObjectBuilder();
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
