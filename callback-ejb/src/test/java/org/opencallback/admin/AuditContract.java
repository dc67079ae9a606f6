package org.opencallback.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.admin.Audit.Filter;
import org.opencallback.audit.AuditAction;
import org.opencallback.audit.AuditEntry;
import org.opencallback.audit.Author;
import org.opencallback.console.ConsoleUser;
import org.opencallback.directory.ClassOfService;
import org.opencallback.directory.Extension;
import org.opencallback.problem.RefusedException;
import org.opencallback.settings.Settings;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;

/** Every change of the configuration is written down with it, on every database. */
interface AuditContract {

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
    Author.enter(new Author("maria", "192.0.2.7"));
  }

  @AfterEach
  default void leave() {
    Author.leave();
  }

  @Test
  default void writesDownWhoChangedWhatFromWhereAndTheChangedFieldsOnly() {
    changeName("101", "Barbara");

    AuditEntry entry = only();
    assertThat(entry.getAuthor()).isEqualTo("maria");
    assertThat(entry.getAddress()).isEqualTo("192.0.2.7");
    assertThat(entry.getAction()).isEqualTo(AuditAction.CHANGED);
    assertThat(entry.getRowType()).isEqualTo("Extension");
    assertThat(entry.getRowId()).isEqualTo(Sample.EXTENSION);
    assertThat(entry.getBefore()).isEqualTo("name = Anna");
    assertThat(entry.getAfter()).isEqualTo("name = Barbara");
    assertThat(entry.getAt()).isNotNull();
  }

  @Test
  default void writesDownAllFieldsOfNewAndDeletedRows() {
    ClassOfService row = new ClassOfService();
    row.setName("Guests");
    row.setDeniedPrefixes(List.of("+48700", "+48701"));
    ClassOfService stored = with(new ClassesOfService(), b -> b.save(row));
    database().run(em -> Books.open(new ClassesOfService(), em, database()).delete(stored.getId()));

    List<AuditEntry> entries = entries(Filter.ALL);
    assertThat(entries)
        .extracting(AuditEntry::getAction)
        .containsExactly(AuditAction.DELETED, AuditAction.CREATED);
    assertThat(entries.get(1).getAfter())
        .contains("name = Guests", "level = NATIONAL", "deniedPrefixes = [+48700, +48701]");
    assertThat(entries.get(1).getBefore()).isEmpty();
    assertThat(entries.get(0).getBefore()).isEqualTo(entries.get(1).getAfter());
    assertThat(entries.get(0).getRowName()).isEqualTo("Guests");
  }

  @Test
  default void writesNothingDownWhenNothingHasChangedOrTheChangeIsRefused() {
    changeName("101", "Anna");
    assertThatThrownBy(() -> changeName("101", "")).isInstanceOf(RefusedException.class);

    assertThat(entries(Filter.ALL)).isEmpty();
  }

  @Test
  default void writesNothingDownWhenTheTransactionIsRolledBack() {
    assertThatThrownBy(
            () ->
                database()
                    .run(
                        em -> {
                          Extensions book = Books.open(new Extensions(), em, database());
                          Extension row = book.find(Sample.EXTENSION).orElseThrow();
                          em.detach(row);
                          row.setName("Barbara");
                          book.save(row);
                          throw new IllegalStateException("rolled back");
                        }))
        .hasMessage("rolled back");

    assertThat(entries(Filter.ALL)).isEmpty();
  }

  @Test
  default void namesOtherRowsByTheirNames() {
    Extension row = extension("101");
    row.setClassOfService(with(new ClassesOfService(), b -> b.find(4)).orElseThrow());
    with(new Extensions(), b -> b.save(row));

    assertThat(only().getBefore()).isEqualTo("classOfService = National");
    assertThat(only().getAfter()).isEqualTo("classOfService = International");
  }

  @Test
  default void neverWritesASecretDownButThatItWasChanged() {
    ConsoleUser user = new ConsoleUser();
    user.setName("jan");
    user.setPassword("correct horse".toCharArray());
    ConsoleUser stored = with(new ConsoleUsers(), b -> b.save(user));
    stored.setPassword("battery staple".toCharArray());
    with(new ConsoleUsers(), b -> b.save(stored));

    List<AuditEntry> entries = entries(Filter.ALL);
    assertThat(entries).hasSize(2);
    assertThat(entries.get(1).getAfter()).contains("passwordHash = (secret)");
    assertThat(entries.get(0).getBefore()).isEqualTo("passwordHash = (secret)");
    assertThat(entries.get(0).getAfter()).isEqualTo("passwordHash = (secret)");
  }

  @Test
  default void writesTheSettingsDown() {
    Settings settings = database().inTransaction(em -> Books.settings(em, database()).load());
    settings.setMaxDigits(12);
    database().run(em -> Books.settings(em, database()).save(settings));
    try {
      assertThat(only().getBefore()).isEqualTo("maxDigits = 20");
      assertThat(only().getAfter()).isEqualTo("maxDigits = 12");
    } finally {
      database().sql("update settings set max_digits = 20");
    }
  }

  @Test
  default void findsEntriesByTimeAuthorKindAndText() {
    changeName("101", "Barbara");
    Author.leave();
    changeName("1020", "100% Celina");

    assertThat(entries(new Filter(null, null, "maria", "", "")))
        .extracting(AuditEntry::getAfter)
        .containsExactly("name = Barbara");
    assertThat(entries(new Filter(null, null, "system", "Extension", "0% CEL"))).hasSize(1);
    assertThat(entries(new Filter(null, null, "", "Trunk", ""))).isEmpty();
    assertThat(entries(new Filter(null, null, "", "", "Anna"))).hasSize(1);
    assertThat(entries(new Filter(Instant.now().plusSeconds(60), null, "", "", ""))).isEmpty();
    assertThat(entries(new Filter(null, Instant.now().plusSeconds(60), "", "", ""))).hasSize(2);
    assertThat(count(new Filter(null, null, "maria", "", ""))).isEqualTo(1);
    PageRequest celina = new PageRequest(0, 10, "celina", "author", true);
    List<AuditEntry> listed = database().inTransaction(em -> open(em).page(celina));
    assertThat(listed).hasSize(1);
    long fromThere = database().inTransaction(em -> open(em).count("192.0.2.7"));
    assertThat(fromThere).isEqualTo(1);
  }

  private void changeName(String number, String name) {
    Extension row = extension(number);
    row.setName(name);
    with(new Extensions(), b -> b.save(row));
  }

  private Extension extension(String number) {
    return database()
        .inTransaction(
            em ->
                em.createQuery("select e from Extension e where e.number = ?1", Extension.class)
                    .setParameter(1, number)
                    .getSingleResult());
  }

  private AuditEntry only() {
    List<AuditEntry> entries = entries(Filter.ALL);
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  private List<AuditEntry> entries(Filter filter) {
    return database().inTransaction(em -> open(em).page(filter, 0, 100));
  }

  private long count(Filter filter) {
    return database().inTransaction(em -> open(em).count(filter));
  }

  private static Audit open(EntityManager em) {
    Audit audit = new Audit();
    audit.em = em;
    return audit;
  }

  private <B extends RowBook<?>, R> R with(B book, Function<B, R> work) {
    return database().inTransaction(em -> work.apply(Books.open(book, em, database())));
  }
}
