package org.opencallback.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencallback.console.ApiToken;
import org.opencallback.console.ConsoleUser;
import org.opencallback.console.Scope;
import org.opencallback.directory.AccessNumber;
import org.opencallback.directory.ClassOfService;
import org.opencallback.directory.Extension;
import org.opencallback.directory.MobilePhone;
import org.opencallback.directory.StrangerPolicy;
import org.opencallback.job.AcceptMode;
import org.opencallback.problem.RefusedException.Problem;
import org.opencallback.secrets.Passwords;
import org.opencallback.settings.Settings;
import org.opencallback.testing.Sample;

/** What the console does to the tables, on every database. */
interface AdministrationContract extends AdministrationScenes {

  @Test
  default void pagesFiltersAndSorts() {
    assertThat(listed(new PageRequest(0, 10, "", "name", false)))
        .extracting(Extension::getNumber)
        .containsExactly("1020", "101");
    assertThat(listed(new PageRequest(1, 1, "", "", true)))
        .extracting(Extension::getNumber)
        .containsExactly("1020");
    assertThat(listed(new PageRequest(0, 10, "ANN", "", true)))
        .extracting(Extension::getName)
        .containsExactly("Anna");
    assertThat(counted("1")).isEqualTo(2);
    assertThat(counted("%")).isZero();
  }

  @Test
  default void refusesToSortByAnythingElse() {
    assertThatThrownBy(() -> listed(new PageRequest(0, 10, "", "number; drop table", true)))
        .hasMessageContaining("Extension is sorted by one of");
  }

  @Test
  default void namesTheFieldTheValueAndWhatWasExpected() {
    Extension extension = new Extension();
    extension.setNumber("abc");
    extension.setPresentedNumber("12");

    assertThat(AdministrationScenes.problems(() -> extensions(b -> b.save(extension))))
        .containsExactly(
            new Problem("classOfService", "a class of service is needed"),
            new Problem("name", "a name is needed, such as the subscriber's"),
            new Problem("number", "an extension number has 1 to 15 digits, 'abc' does not"),
            new Problem(
                "presentedNumber",
                "a presented number is E.164 such as +48221234567, '12' is not"));
  }

  @Test
  default void refusesAnExtensionThatCannotBeDialled() {
    assertThat(AdministrationScenes.problems(() -> save(extension("0123"))))
        .extracting(Problem::message)
        .containsExactly("'0123' begins with the external prefix 0 and could never be dialled");
  }

  @Test
  default void refusesDoubledNumbersAndSaysWhoHasThem() {
    assertThat(AdministrationScenes.problems(() -> save(extension("101"))))
        .extracting(Problem::message)
        .containsExactly("extension 101 exists already: Anna");
    MobilePhone mobile = mobile("601 000 001");
    mobile.setEnabled(false);
    assertThat(AdministrationScenes.problems(() -> save(mobile)))
        .containsExactly(
            new Problem("number", "+48601000001 is registered already, for extension 101 (Anna)"));
  }

  @Test
  default void keepsANewRowNewWhenItIsRefusedSoThatItCanBeCorrected() {
    Extension extension = extension("101");
    AdministrationScenes.problems(() -> save(extension));

    assertThat(extension.isStored()).isFalse();
    extension.setNumber("103");
    assertThat(save(extension).isStored()).isTrue();
  }

  @Test
  default void refusesToOverwriteWhatSomebodyElseHasChanged() {
    Extension mine = byNumber("101");
    Extension theirs = byNumber("101");
    theirs.setName("Theirs");
    save(theirs);
    mine.setName("Mine");

    assertThat(AdministrationScenes.problems(() -> save(mine)))
        .extracting(Problem::message)
        .containsExactly("somebody else has changed or deleted it: load it again");
  }

  @Test
  default void savesAChangedRow() {
    Extension extension = byNumber("101");
    extension.setPresentedNumber("22 123 45 99");

    save(extension);

    assertThat(byNumber("101").getPresentedNumber()).isEqualTo("+48221234599");
  }

  @Test
  default void keepsAPinAsItsHash() {
    MobilePhone mobile = with(new MobilePhones(), b -> b.byNumber(Sample.MOBILE_NUMBER)).get();
    mobile.setAcceptMode(AcceptMode.PIN);
    assertThat(AdministrationScenes.problems(() -> with(new MobilePhones(), b -> b.save(mobile))))
        .containsExactly(new Problem("pin", "a PIN is needed for accept mode PIN"));
    mobile.setPin("47a1");
    assertThat(AdministrationScenes.problems(() -> with(new MobilePhones(), b -> b.save(mobile))))
        .containsExactly(new Problem("pin", "a PIN has 4 to 8 digits"));
    mobile.setPin("4711");
    MobilePhone stored = with(new MobilePhones(), b -> b.save(mobile));

    assertThat(stored.getPin()).isNull();
    assertThat(Passwords.matches("4711".toCharArray(), stored.getPinHash())).isTrue();
    stored.setAcceptMode(AcceptMode.PRESS_ONE);
    assertThat(with(new MobilePhones(), b -> b.save(stored)).getPinHash()).isNull();
  }

  @Test
  default void enablingAMobileForgivesItsWrongPins() {
    database()
        .sql("update mobile_phone set enabled = false, licence_seat = null, pin_failures = 3");
    MobilePhone mobile = with(new MobilePhones(), b -> b.byNumber(Sample.MOBILE_NUMBER)).get();
    mobile.setLabel("still disabled");
    MobilePhone disabled = with(new MobilePhones(), b -> b.save(mobile));
    assertThat(disabled.getPinFailures()).isEqualTo(3);
    disabled.setEnabled(true);

    assertThat(with(new MobilePhones(), b -> b.save(disabled)).getPinFailures()).isZero();
  }

  @Test
  default void refusesALoopThroughAnAccessNumber() {
    MobilePhone mobile = mobile("+48602000002");
    mobile.setEnabled(false);
    mobile.setCallbackNumber(Sample.ACCESS_NUMBER);
    assertThat(AdministrationScenes.problems(() -> save(mobile)))
        .extracting(Problem::field)
        .containsExactly("callbackNumber");

    AccessNumber access = new AccessNumber();
    access.setNumber(Sample.MOBILE_NUMBER);
    assertThat(AdministrationScenes.problems(() -> with(new AccessNumbers(), b -> b.save(access))))
        .extracting(Problem::field)
        .containsExactly("number");
  }

  @Test
  default void refusesToDeleteWhatIsInUse() {
    assertThat(AdministrationScenes.problems(() -> delete(new Extensions(), Sample.EXTENSION)))
        .containsExactly(new Problem("", "extension 101 still has mobiles: delete them first"));
    assertThat(AdministrationScenes.problems(() -> delete(new Trunks(), Sample.CARRIER)))
        .containsExactly(new Problem("", "routes still use trunk carrier: change them first"));
    assertThat(AdministrationScenes.problems(() -> delete(new ClassesOfService(), 2)))
        .containsExactly(new Problem("", "extensions still use class National: change them first"));
    database()
        .sql(
            "insert into callback_request (status, due_at_ms, in_flight_mobile, trigger_call_id,"
                + " caller, delay_ms, created_at_ms)"
                + " values ('SCHEDULED', 0, 2001, 'x', '+48601000001', 0, 0)");
    assertThat(AdministrationScenes.problems(() -> delete(new MobilePhones(), Sample.MOBILE)))
        .extracting(Problem::message)
        .containsExactly("a callback to +48601000001 is promised or in progress: cancel it first");
  }

  @Test
  default void deletesWhatIsNotInUse() {
    delete(new MobilePhones(), Sample.MOBILE);
    delete(new Extensions(), Sample.EXTENSION);
    delete(new Extensions(), Sample.EXTENSION);

    assertThat(counted("101")).isZero();
  }

  @Test
  default void storesPrefixesOfAClassOfService() {
    ClassOfService rights = new ClassOfService();
    rights.setName("Office");
    rights.setDeniedPrefixes(List.of("+48700", "+882"));
    ClassOfService stored = with(new ClassesOfService(), b -> b.save(rights));

    assertThat(
            with(new ClassesOfService(), b -> b.find(stored.getId()).orElseThrow())
                .getDeniedPrefixes())
        .containsExactly("+48700", "+882");
    rights.setDeniedPrefixes(List.of("700"));
    assertThat(
            AdministrationScenes.problems(() -> with(new ClassesOfService(), b -> b.save(rights))))
        .extracting(Problem::message)
        .containsExactly("a denied prefix begins with + such as +48700, not 700");
  }

  @Test
  default void refusesARedirectionThatLeadsNowhere() {
    AccessNumber access = new AccessNumber();
    access.setNumber("22 123 45 01");
    access.setStrangerPolicy(StrangerPolicy.REDIRECT);

    assertThat(AdministrationScenes.problems(() -> with(new AccessNumbers(), b -> b.save(access))))
        .extracting(Problem::message)
        .containsExactly("the policy REDIRECT needs a SIP URI to redirect to");
    access.setStrangerTarget("sip:100@192.0.2.1");
    assertThat(with(new AccessNumbers(), b -> b.save(access)).getNumber())
        .isEqualTo("+48221234501");
  }

  @Test
  default void savesSettingsAndRefusesBadOnes() {
    Settings settings = settings(ExchangeSettings::load);
    settings.setCompanyNumber("nobody");
    assertThat(AdministrationScenes.problems(() -> settings(b -> b.save(settings))))
        .containsExactly(
            new Problem(
                "companyNumber",
                "the company number is E.164 such as +48221234567, 'nobody' is not"));

    settings.setCompanyNumber("22 123 45 67");
    settings.setInternalLength(3);
    settings(b -> b.save(settings));
    Settings stored = settings(ExchangeSettings::load);
    assertThat(stored.getInternalLength()).isEqualTo(3);
  }

  @Test
  default void keepsOnlyTheHashOfAPassword() {
    ConsoleUser user = new ConsoleUser();
    user.setName("ewa");
    user.setPassword("a good password".toCharArray());
    with(new ConsoleUsers(), b -> b.save(user));

    ConsoleUser stored = with(new ConsoleUsers(), b -> b.byName("ewa").orElseThrow());
    assertThat(stored.getPasswordHash()).startsWith("$2a$");
    assertThat(stored.hasPassword("a good password".toCharArray())).isTrue();
    assertThat(stored.hasPassword("another".toCharArray())).isFalse();
  }

  @Test
  default void theLastAdministratorStaysOne() {
    database().sql("delete from console_user");
    long first = administrator("ewa").getId();

    assertThat(AdministrationScenes.problems(() -> delete(new ConsoleUsers(), first)))
        .containsExactly(new Problem("", "ewa is the last administrator"));
    assertThat(AdministrationScenes.problems(() -> demote(first)))
        .containsExactly(new Problem("role", "ewa is the last administrator"));

    long second = administrator("adam").getId();
    demote(first);
    assertThat(AdministrationScenes.problems(() -> delete(new ConsoleUsers(), second))).hasSize(1);
    delete(new ConsoleUsers(), first);
  }

  @Test
  default void tellsATokenThatOpensItsRowUntilItExpires() {
    ApiToken row = new ApiToken();
    row.setName("crm");
    row.setScopes(List.of(Scope.CALLS_READ.name()));

    ApiTokens.Issued issued = with(new ApiTokens(), b -> b.issue(row));

    ApiToken presented = with(new ApiTokens(), b -> b.presented(issued.token()).orElseThrow());
    assertThat(presented.getId()).isEqualTo(issued.id());
    assertThat(presented.getName()).isEqualTo("crm");
    Optional<ApiToken> guessed = with(new ApiTokens(), b -> b.presented("guessed"));
    assertThat(guessed).isEmpty();
    presented.setExpiresAt(Instant.EPOCH);
    with(new ApiTokens(), b -> b.save(presented));
    Optional<ApiToken> expired = with(new ApiTokens(), b -> b.presented(issued.token()));
    assertThat(expired).isEmpty();
  }
}
