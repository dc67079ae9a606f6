package org.opencallback.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.admin.RefusedException.Problem;
import org.opencallback.console.ConsoleUser;
import org.opencallback.console.Passwords;
import org.opencallback.console.Roles;
import org.opencallback.directory.AccessNumber;
import org.opencallback.directory.ClassOfService;
import org.opencallback.directory.Extension;
import org.opencallback.directory.MobilePhone;
import org.opencallback.directory.StrangerPolicy;
import org.opencallback.job.AcceptMode;
import org.opencallback.numbering.NumberStep;
import org.opencallback.settings.Settings;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;
import org.opencallback.trigger.Transport;
import org.opencallback.trunk.Route;
import org.opencallback.trunk.Trunk;
import org.opencallback.trunk.TrunkPeer;

/** What the console does to the tables, on every database. */
interface AdministrationContract {

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
  }

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

    assertThat(problems(() -> extensions(b -> b.save(extension))))
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
    assertThat(problems(() -> save(extension("0123"))))
        .extracting(Problem::message)
        .containsExactly("'0123' begins with the external prefix 0 and could never be dialled");
  }

  @Test
  default void refusesDoubledNumbersAndSaysWhoHasThem() {
    assertThat(problems(() -> save(extension("101"))))
        .extracting(Problem::message)
        .containsExactly("extension 101 exists already: Anna");
    MobilePhone mobile = mobile("601 000 001");
    mobile.setEnabled(false);
    assertThat(problems(() -> save(mobile)))
        .containsExactly(
            new Problem("number", "+48601000001 is registered already, for extension 101 (Anna)"));
  }

  @Test
  default void keepsANewRowNewWhenItIsRefusedSoThatItCanBeCorrected() {
    Extension extension = extension("101");
    problems(() -> save(extension));

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

    assertThat(problems(() -> save(mine)))
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
  default void keepsATrunksSecretSealedAndNeverShowsIt() {
    Trunk trunk = trunk("carrier");
    trunk.getSignalling().setAuthUser("company");
    trunk.getSignalling().setSecret("s3cret");
    trunk.getSignalling().setRegistration(true);
    saveTrunk(trunk);

    Trunk stored = trunk("carrier");
    assertThat(stored.getSignalling().getSecret()).isNull();
    assertThat(stored.getSignalling().getSealedSecret()).startsWith("v1.").doesNotContain("s3cret");
    stored.getSignalling().setSecret("");
    stored.setChannels(4);
    saveTrunk(stored);
    assertThat(trunk("carrier").getSignalling().getSealedSecret())
        .isEqualTo(stored.getSignalling().getSealedSecret());
  }

  @Test
  default void forgetsATrunksSecretWithItsUser() {
    Trunk trunk = trunk("carrier");
    trunk.getSignalling().setAuthUser("company");
    trunk.getSignalling().setSecret("s3cret");
    Trunk stored = saveTrunk(trunk);
    stored.getSignalling().setAuthUser(" ");
    saveTrunk(stored);

    assertThat(trunk("carrier").getSignalling().hasSecret()).isFalse();
  }

  @Test
  default void refusesSignallingThatCannotWork() {
    Trunk trunk = trunk("carrier");
    trunk.getSignalling().setRegistration(true);
    assertThat(problems(() -> saveTrunk(trunk)))
        .containsExactly(
            new Problem(
                "signalling.authUser",
                "a user is needed to register, such as the carrier's login"));
    trunk.getSignalling().setAuthUser("company");
    trunk.getSignalling().setRegistrar("sip.example.com:70000");
    assertThat(problems(() -> saveTrunk(trunk)))
        .containsExactly(
            new Problem("signalling.secret", "a secret is needed for user 'company'"),
            new Problem(
                "signalling.registrar",
                "a port is 1 to 65535, 'sip.example.com:70000' has another"));
    trunk.getSignalling().setRegistrar("sip example com");
    trunk.getSignalling().setSupervisionInterval(Duration.ofSeconds(1));
    assertThat(problems(() -> saveTrunk(trunk)))
        .extracting(Problem::field)
        .containsExactly("signalling.registrar", "signalling.supervisionInterval");
  }

  @Test
  default void refusesRulesThatWouldPutDigitsBeforeThePlusSign() {
    Trunk trunk = trunk("carrier");
    trunk.setRewritesOut(List.of(">9"));

    assertThat(problems(() -> saveTrunk(trunk)))
        .containsExactly(
            new Problem(
                "rewritesOut",
                "'>9' would put 9 before the plus sign: expected a prefix to replace, such as"
                    + " +48>9, or another format of outgoing numbers than E164_PLUS"));
    trunk.setRewritesOut(List.of("nine"));
    assertThat(problems(() -> saveTrunk(trunk)))
        .extracting(Problem::message)
        .containsExactly(
            "a rewriting rule is prefix>replacement such as 0048>+48, with digits, * and # only,"
                + " not 'nine'");
  }

  @Test
  default void refusesToPresentWhatIsNoTrunksOwnNumber() {
    for (String name : List.of("carrier", "gateway")) {
      Trunk trunk = trunk(name);
      trunk.setOwnedNumbers(List.of("22 123 45 67"));
      saveTrunk(trunk);
    }
    Extension extension = byNumber("101");
    extension.setPresentedNumber("22 555 00 00");

    assertThat(problems(() -> save(extension)))
        .containsExactly(
            new Problem(
                "presentedNumber",
                "+48225550000 is no trunk's own number: expected one of +48221234567, or one more"
                    + " owned number at a trunk"));
    extension.setPresentedNumber("22 123 45 67");
    assertThat(save(extension).getPresentedNumber()).isEqualTo("+48221234567");
  }

  @Test
  default void triesANumberOnATrunkThatIsNotStored() {
    Trunk trunk = new Trunk();
    trunk.setRewritesOut(List.of("+48>0048"));

    assertThat(
            this.<Trunks, List<NumberStep>>with(
                new Trunks(), b -> b.tryNumber(trunk, false, "22 123 45 67")))
        .extracting(NumberStep::number)
        .contains("0048221234567");
    assertThat(
            problems(
                () ->
                    this.<Trunks, List<NumberStep>>with(
                        new Trunks(), b -> b.tryNumber(trunk, false, "x"))))
        .extracting(Problem::field)
        .containsExactly("number");
  }

  private Trunk trunk(String name) {
    return with(
        new Trunks(),
        b -> b.all().stream().filter(t -> t.getName().equals(name)).findFirst().orElseThrow());
  }

  private Trunk saveTrunk(Trunk trunk) {
    return with(new Trunks(), b -> b.save(trunk));
  }

  @Test
  default void keepsAPinAsItsHash() {
    MobilePhone mobile = with(new MobilePhones(), b -> b.byNumber(Sample.MOBILE_NUMBER)).get();
    mobile.setAcceptMode(AcceptMode.PIN);
    assertThat(problems(() -> with(new MobilePhones(), b -> b.save(mobile))))
        .containsExactly(new Problem("pin", "a PIN is needed for accept mode PIN"));
    mobile.setPin("47a1");
    assertThat(problems(() -> with(new MobilePhones(), b -> b.save(mobile))))
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
    assertThat(problems(() -> save(mobile)))
        .extracting(Problem::field)
        .containsExactly("callbackNumber");

    AccessNumber access = new AccessNumber();
    access.setNumber(Sample.MOBILE_NUMBER);
    assertThat(problems(() -> with(new AccessNumbers(), b -> b.save(access))))
        .extracting(Problem::field)
        .containsExactly("number");
  }

  @Test
  default void refusesToDeleteWhatIsInUse() {
    assertThat(problems(() -> delete(new Extensions(), Sample.EXTENSION)))
        .containsExactly(new Problem("", "extension 101 still has mobiles: delete them first"));
    assertThat(problems(() -> delete(new Trunks(), Sample.CARRIER)))
        .containsExactly(new Problem("", "routes still use trunk carrier: change them first"));
    assertThat(problems(() -> delete(new ClassesOfService(), 2)))
        .containsExactly(new Problem("", "extensions still use class National: change them first"));
    database()
        .sql(
            "insert into callback_request (status, due_at_ms, in_flight_mobile, trigger_call_id,"
                + " caller, delay_ms, created_at_ms)"
                + " values ('SCHEDULED', 0, 2001, 'x', '+48601000001', 0, 0)");
    assertThat(problems(() -> delete(new MobilePhones(), Sample.MOBILE)))
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
  default void storesATrunkWithItsPeersInOrderAndARouteWithItsTrunksInOrder() {
    Trunk trunk = new Trunk();
    trunk.setName("backup");
    trunk.setPeers(
        List.of(
            new TrunkPeer("203.0.113.9", 5080, Transport.TLS),
            new TrunkPeer("sip.example.net", 5060, Transport.UDP)));
    Trunk stored = with(new Trunks(), b -> b.save(trunk));
    Route route = new Route();
    route.setPrefix("+49");
    route.setTrunks(List.of(stored, trunk(Sample.CARRIER)));
    Route storedRoute = with(new Routes(), b -> b.save(route));

    assertThat(trunk(stored.getId()).getPeers())
        .extracting(TrunkPeer::toString)
        .containsExactly("203.0.113.9:5080/TLS", "sip.example.net:5060/UDP");
    stored.setPeers(
        List.of(new TrunkPeer("203.0.113.10", 5080, Transport.TLS), stored.getPeers().get(1)));
    with(new Trunks(), b -> b.save(stored));
    assertThat(trunk(stored.getId()).getPeers())
        .extracting(TrunkPeer::toString)
        .containsExactly("203.0.113.10:5080/TLS", "sip.example.net:5060/UDP");
    assertThat(route(storedRoute.getId()).getTrunks())
        .extracting(Trunk::getName)
        .containsExactly("backup", "carrier");
  }

  @Test
  default void validatesEveryPeerOfATrunk() {
    Trunk trunk = new Trunk();
    trunk.setName("broken");
    trunk.setPeers(List.of(new TrunkPeer("192.0.2.1:5060", 70000, Transport.UDP)));

    assertThat(problems(() -> with(new Trunks(), b -> b.save(trunk))))
        .extracting(Problem::field)
        .containsExactly("peers[0].port");
    trunk.setPeers(List.of(new TrunkPeer("192.0.2.1;5060", 5060, Transport.UDP)));
    assertThat(problems(() -> with(new Trunks(), b -> b.save(trunk))))
        .extracting(Problem::field)
        .containsExactly("peers[0].host");
    trunk.setPeers(List.of());
    assertThat(problems(() -> with(new Trunks(), b -> b.save(trunk))))
        .extracting(Problem::message)
        .containsExactly("a trunk needs at least one peer: host, port and transport");
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
    assertThat(problems(() -> with(new ClassesOfService(), b -> b.save(rights))))
        .extracting(Problem::message)
        .containsExactly("a denied prefix begins with + such as +48700, not 700");
  }

  @Test
  default void refusesARedirectionThatLeadsNowhere() {
    AccessNumber access = new AccessNumber();
    access.setNumber("22 123 45 01");
    access.setStrangerPolicy(StrangerPolicy.REDIRECT);

    assertThat(problems(() -> with(new AccessNumbers(), b -> b.save(access))))
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
    assertThat(problems(() -> settings(b -> b.save(settings))))
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

    assertThat(problems(() -> delete(new ConsoleUsers(), first)))
        .containsExactly(new Problem("", "ewa is the last administrator"));
    assertThat(problems(() -> demote(first)))
        .containsExactly(new Problem("role", "ewa is the last administrator"));

    long second = administrator("adam").getId();
    demote(first);
    assertThat(problems(() -> delete(new ConsoleUsers(), second))).hasSize(1);
    delete(new ConsoleUsers(), first);
  }

  private ConsoleUser administrator(String name) {
    ConsoleUser user = new ConsoleUser();
    user.setName(name);
    user.setPassword("a good password".toCharArray());
    return with(new ConsoleUsers(), b -> b.save(user));
  }

  private void demote(long id) {
    ConsoleUser user = with(new ConsoleUsers(), b -> b.find(id).orElseThrow());
    user.setRole(Roles.OPERATOR);
    with(new ConsoleUsers(), b -> b.save(user));
  }

  // helpers

  private <B extends RowBook<?>, T> T with(B book, Function<B, T> work) {
    return database().inTransaction(em -> work.apply(Books.open(book, em, database())));
  }

  private List<Extension> listed(PageRequest page) {
    return extensions(b -> b.page(page));
  }

  private long counted(String filter) {
    return extensions(b -> b.count(filter));
  }

  private Extension byNumber(String number) {
    return extensions(b -> b.byNumber(number).orElseThrow());
  }

  private Trunk trunk(long id) {
    return with(new Trunks(), b -> b.find(id).orElseThrow());
  }

  private Route route(long id) {
    return with(new Routes(), b -> b.find(id).orElseThrow());
  }

  private <T> T extensions(Function<Extensions, T> work) {
    return with(new Extensions(), work);
  }

  private <T> T settings(Function<ExchangeSettings, T> work) {
    return database().inTransaction(em -> work.apply(Books.settings(em, database())));
  }

  private Extension save(Extension extension) {
    return extensions(b -> b.save(extension));
  }

  private MobilePhone save(MobilePhone mobile) {
    return with(new MobilePhones(), b -> b.save(mobile));
  }

  private void delete(RowBook<?> book, long id) {
    database().run(em -> Books.open(book, em, database()).delete(id));
  }

  private Extension extension(String number) {
    Extension extension = new Extension();
    extension.setNumber(number);
    extension.setName("New");
    extension.setClassOfService(with(new ClassesOfService(), b -> b.find(2).orElseThrow()));
    return extension;
  }

  private MobilePhone mobile(String number) {
    MobilePhone mobile = new MobilePhone();
    mobile.setNumber(number);
    mobile.setExtension(extensions(b -> b.find(Sample.EXTENSION).orElseThrow()));
    return mobile;
  }

  private static List<Problem> problems(Runnable work) {
    try {
      work.run();
    } catch (RefusedException e) {
      return e.problems();
    }
    return List.of();
  }
}
