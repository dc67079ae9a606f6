package org.opencallback.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.audit.AuditEntry;
import org.opencallback.cdr.CallDetailRecord;
import org.opencallback.directory.MobilePhone;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;
import org.opencallback.jobs.CallbackRequest;
import org.opencallback.records.PersonRecords.Erasure;
import org.opencallback.records.Retention;
import org.opencallback.tariffs.BookSettings;
import org.opencallback.testing.FixedConfiguration;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;

/** Filters, retention, and one person's export and erasure, on every database. */
interface PersonalRecordsContract {

  Instant NOW = Sample.NOW;

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
    KeptRecords records = new KeptRecords(database());
    records.job(1, "+48601000001", "COMPLETED", NOW.minus(Duration.ofDays(40)));
    records.leg(1, "A", "+48601000001", "carrier", 16, NOW.minus(Duration.ofDays(40)));
    records.leg(1, "B", "+48221234599", "carrier", 17, NOW.minus(Duration.ofDays(40)));
    records.job(2, "+48602000002", "FAILED", NOW.minus(Duration.ofDays(3)));
    records.leg(2, "A", "+48602000002", "gateway", 18, NOW.minus(Duration.ofDays(3)));
    database()
        .sql(
            "insert into trigger_refusal (refused_at_ms, caller, called, reason) values (%d,"
                    .formatted(NOW.minus(Duration.ofDays(40)).toEpochMilli())
                + " '+48601000001', '+48221234500', 'LICENCE')");
  }

  @AfterEach
  default void keepForEver() {
    database().sql("update book_settings set mask_after_days = null, delete_after_days = null");
  }

  @Test
  default void findsRecordsByTimeExtensionNumberTrunkAndCause() {
    Instant week = NOW.minus(Duration.ofDays(7));
    assertThat(legs(new CallRecords.Filter(week, null, "", "", "", null)))
        .containsExactly("+48602000002");
    assertThat(legs(new CallRecords.Filter(null, week, "", "", "", null))).hasSize(2);
    assertThat(legs(new CallRecords.Filter(null, null, "101", "", "", null))).hasSize(3);
    assertThat(legs(new CallRecords.Filter(null, null, "102", "", "", null))).isEmpty();
    assertThat(legs(new CallRecords.Filter(null, null, "", "4599", "", null)))
        .containsExactly("+48221234599");
    assertThat(legs(new CallRecords.Filter(null, null, "", "", "gateway", null))).hasSize(1);
    assertThat(legs(new CallRecords.Filter(null, null, "", "", "", 17))).hasSize(1);
    assertThat(legs(CallRecords.Filter.ALL)).hasSize(3);
  }

  @Test
  default void findsJobsByTimeExtensionNumberStateAndReason() {
    Instant week = NOW.minus(Duration.ofDays(7));
    assertThat(jobs(new Jobs.Filter(week, null, "", "", null, null))).containsExactly(2L);
    assertThat(jobs(new Jobs.Filter(null, week, "101", "", null, null))).containsExactly(1L);
    assertThat(jobs(new Jobs.Filter(null, null, "", "002", null, null))).containsExactly(2L);
    assertThat(jobs(new Jobs.Filter(null, null, "", "", CallbackStatus.FAILED, null)))
        .containsExactly(2L);
    assertThat(jobs(new Jobs.Filter(null, null, "", "", null, EndReason.LOST))).isEmpty();
    assertThat(jobs(Jobs.Filter.ALL)).containsExactly(2L, 1L);
  }

  @Test
  default void findsANumberHoweverItIsTyped() {
    for (String typed : List.of("+48 22 123 45 99", "(22) 123-45-99", "0048221234599", "4599")) {
      assertThat(legs(typed)).as(typed).containsExactly("+48221234599");
    }
    assertThat(legs("+4860")).containsExactly("+48602000002", "+48601000001");
    assertThat(legs("4860")).as("no number ends so").isEmpty();
    assertThat(legs("CARR")).as("a part of the trunk's name").hasSize(2);
    assertThat(jobs(new Jobs.Filter(null, null, "", "601 000 001", null, null)))
        .containsExactly(1L);
    assertThat(jobs(new Jobs.Filter(null, null, "", "+48602", null, null))).containsExactly(2L);
  }

  @Test
  default void doesNotFindANumberThatIsMasked() {
    keep(30, null);
    assertThat(legs("+48221234599")).isEmpty();
    assertThat(jobs(new Jobs.Filter(null, null, "", "601000001", null, null))).isEmpty();
    assertThat(tails()).as("keys of what is masked").isEqualTo(2);
  }

  @Test
  default void masksAndDeletesNothingUnlessItIsAsked() {
    assertThat(keep(null, null)).isEqualTo(new Retention.Done(0, 0));
    assertThat(legs(CallRecords.Filter.ALL)).contains("+48601000001");
  }

  @Test
  default void masksTheLastThreeDigitsOfOldRecordsOnce() {
    assertThat(keep(30, null)).isEqualTo(new Retention.Done(4, 0));
    assertThat(keep(30, null)).isEqualTo(new Retention.Done(0, 0));

    assertThat(legs(CallRecords.Filter.ALL))
        .containsExactlyInAnyOrder("+48601000***", "+48221234***", "+48602000002");
    assertThat(callers()).containsExactly("+48601000***", "+48602000002");
    assertThat(history(1)).isNull();
    assertThat(history(2)).isEqualTo("dialled +48221234599");
  }

  // However many records there are, none of the transactions may run into its time-out.
  @Test
  default void doesOldRecordsAWeekAtATime() {
    keep(1, null);

    List<Retention.Span> spans = spans();
    assertThat(spans).hasSize(6);
    assertThat(spans.get(0).from()).isEqualTo(NOW.minus(Duration.ofDays(40)));
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i).from()).isEqualTo(spans.get(i - 1).until());
    }
    assertThat(spans.get(5).until()).isAfter(NOW.minus(Duration.ofDays(1)));
    assertThat(callers()).containsExactly("+48601000***", "+48602000***");
  }

  @Test
  default void deletesOldRecordsButNothingThatIsOwedOrInProgress() {
    database()
        .sql(
            "update callback_request set status = 'SCHEDULED', in_flight_mobile = 2001 where id ="
                + " 1");

    assertThat(keep(1, 2)).isEqualTo(new Retention.Done(0, 5));
    assertThat(legs(CallRecords.Filter.ALL)).isEmpty();
    assertThat(jobs(Jobs.Filter.ALL)).containsExactly(1L);
    assertThat(callers()).containsExactly("+48601000001");
  }

  @Test
  default void refusesToMaskWhatIsDeletedAlready() {
    assertThatThrownBy(() -> saveBooks(30, 30))
        .hasMessage(
            "maskAfterDays: numbers would be masked after 30 days, but records are deleted after"
                + " 30");
    assertThatThrownBy(() -> saveBooks(0, null)).hasMessageContaining("after 1 to 36500 days");
    assertThat(saveBooks(30, 365).getDeleteAfterDays()).isEqualTo(365);
    assertThat(audit()).singleElement().asString().contains("maskAfterDays = 30");
  }

  @Test
  default void givesOutAllAboutANumberAndWritesThatDownMasked() {
    String json = export("601 000 001");

    assertThat(json)
        .contains("\"number\":\"+48601000001\"", "\"extension\":\"101\"")
        .contains("\"history\":\"dialled +48221234599\"", "\"reason\":\"LICENCE\"")
        .contains("+48221234599")
        .doesNotContain("+48602000002");
    assertThat(audit()).containsExactly("EXPORTED number = +48601000***");
  }

  @Test
  default void givesOutNothingAboutAStranger() {
    assertThat(export("+48699999999"))
        .isEqualTo(
            "{\"number\":\"+48699999999\",\"mobiles\":[],\"stays\":[],\"jobs\":[],"
                + "\"callDetailRecords\":[],\"refusals\":[]}");
    assertThatThrownBy(() -> export("nobody")).hasMessageContaining("'nobody' is not");
  }

  @Test
  default void erasesANumberEverywhereAlsoInTheAudit() {
    renameMobile("Anna's");
    assertThat(audit().get(0)).contains("label = Anna's");
    database().sql("update audit_entry set after_fields = 'number = +48601000001'");

    assertThat(erase("+48601000001")).isEqualTo(new Erasure(1, 1, 2, 1, 1));

    assertThat(legs(CallRecords.Filter.ALL))
        .containsExactlyInAnyOrder("erased", "erased", "+48602000002");
    assertThat(callers()).containsExactly("erased", "+48602000002");
    assertThat(history(1)).isNull();
    assertThat(export("+48601000001")).doesNotContain("101");
    assertThat(audit().get(1))
        .startsWith("ERASED mobiles = 1\njobs = 1\n")
        .doesNotContain("601000001");
    assertThat(audit().get(2)).isEqualTo("CHANGED number = erased");
  }

  /** A refusal keeps a number as it came when its trunk is not known, or it could not be read. */
  @Test
  default void findsRefusalsInWhicheverWayTheNumberWasWritten() {
    for (String caller : List.of("601000001", "0601000001", "48601000001", "0048601000001")) {
      refused(caller, "+48221234500");
    }
    refused("+48699999999", "601000001");
    refused("1601000001", "+48221234500");

    assertThat(export("+48601000001"))
        .contains("\"caller\":\"601000001\"", "\"caller\":\"0048601000001\"")
        .doesNotContain("1601000001");
    assertThat(erase("+48601000001").refusals()).isEqualTo(6);
    assertThat(refusedCallers())
        .containsExactlyInAnyOrder(
            "erased", "erased", "erased", "erased", "erased", "+48699999999", "1601000001");
  }

  private void refused(String caller, String called) {
    database()
        .sql(
            "insert into trigger_refusal (refused_at_ms, caller, called, reason)"
                + " values (0, '%s', '%s', 'UNKNOWN_TRUNK')".formatted(caller, called));
  }

  private List<String> refusedCallers() {
    return database()
        .inTransaction(
            em ->
                em.createQuery("select t.caller from TriggerRefusal t", String.class)
                    .getResultList());
  }

  @Test
  default void refusesToEraseWhileACallbackIsOwed() {
    database()
        .sql(
            "update callback_request set status = 'SCHEDULED', in_flight_mobile = 2001 where id ="
                + " 1");

    assertThatThrownBy(() -> erase("+48601000001"))
        .hasMessage(
            "number: a callback to +48601000001 is promised or in progress: cancel it first");
    assertThat(callers()).contains("+48601000001");
  }

  private Retention.Done keep(Integer mask, Integer delete) {
    database()
        .sql(
            "update book_settings set mask_after_days = %d, delete_after_days = %d"
                .formatted(mask, delete));
    return spans().stream()
        .map(span -> retaining(retention -> retention.apply(span)))
        .reduce(Retention.Done.NOTHING, Retention.Done::and);
  }

  private List<Retention.Span> spans() {
    return retaining(Retention::spans);
  }

  private <T> T retaining(Function<Retention, T> step) {
    return database()
        .inTransaction(
            em ->
                step.apply(new Retention(em, em.find(BookSettings.class, BookSettings.ONLY), NOW)));
  }

  private BookSettings saveBooks(Integer mask, Integer delete) {
    return database()
        .inTransaction(
            em -> {
              BookKeeping books = Books.bookKeeping(em, database());
              BookSettings settings = books.load();
              em.detach(settings);
              settings.setMaskAfterDays(mask);
              settings.setDeleteAfterDays(delete);
              return books.save(settings);
            });
  }

  private void renameMobile(String label) {
    MobilePhone mobile =
        database()
            .inTransaction(
                em ->
                    Books.open(new MobilePhones(), em, database())
                        .byNumber("+48601000001")
                        .orElseThrow());
    mobile.setLabel(label);
    database().run(em -> Books.open(new MobilePhones(), em, database()).save(mobile));
  }

  /** How many records and jobs are found by their numbers. */
  private long tails() {
    return database()
        .inTransaction(
            em ->
                em.createQuery(
                            "select count(c) from CallDetailRecord c where c.numberTail is not null",
                            Long.class)
                        .getSingleResult()
                    + em.createQuery(
                            "select count(r) from CallbackRequest r where r.callerTail is not null",
                            Long.class)
                        .getSingleResult());
  }

  private List<String> legs(String text) {
    return legs(new CallRecords.Filter(null, null, "", text, "", null));
  }

  private List<String> legs(CallRecords.Filter filter) {
    return database()
        .inTransaction(
            em -> {
              CallRecords records = new CallRecords();
              records.em = em;
              records.configuration = new FixedConfiguration(database());
              List<CallDetailRecord> page = records.page(filter, PageRequest.first(100));
              assertThat(records.count(filter)).isEqualTo(page.size());
              assertThat(records.shown(filter)).isEqualTo(page.size());
              return page.stream().map(CallDetailRecord::getNumber).toList();
            });
  }

  private List<Long> jobs(Jobs.Filter filter) {
    return database()
        .inTransaction(
            em -> {
              Jobs jobs = new Jobs();
              jobs.em = em;
              jobs.configuration = new FixedConfiguration(database());
              List<CallbackRequest> page = jobs.page(filter, PageRequest.first(100));
              assertThat(jobs.count(filter)).isEqualTo(page.size());
              return page.stream().map(CallbackRequest::getId).toList();
            });
  }

  private List<String> callers() {
    return database()
        .inTransaction(
            em ->
                em.createQuery("select r.caller from CallbackRequest r order by r.id", String.class)
                    .getResultList());
  }

  private String history(long job) {
    return database().inTransaction(em -> em.find(CallbackRequest.class, job).getHistory());
  }

  /** The audit as texts, newest first. */
  private List<String> audit() {
    return database()
        .inTransaction(
            em -> {
              Audit audit = new Audit();
              audit.em = em;
              return audit.page(Audit.Filter.ALL, 0, 100).stream()
                  .map((AuditEntry e) -> e.getAction() + " " + e.getAfter())
                  .toList();
            });
  }

  private String export(String number) {
    return database().inTransaction(em -> persons(em).export(number));
  }

  private Erasure erase(String number) {
    return database().inTransaction(em -> persons(em).erase(number));
  }

  private Persons persons(EntityManager em) {
    Persons persons = new Persons();
    persons.em = em;
    persons.configuration = new FixedConfiguration(database());
    return persons;
  }
}
