package org.opencallback.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencallback.directory.Extension;
import org.opencallback.numbering.NumberStep;
import org.opencallback.problem.RefusedException.Problem;
import org.opencallback.testing.Sample;
import org.opencallback.trigger.Transport;
import org.opencallback.trunk.Route;
import org.opencallback.trunk.Trunk;
import org.opencallback.trunk.TrunkPeer;

/** What the console does to trunks and routes, on every database. */
interface TrunkAdministrationContract extends AdministrationScenes {

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
    assertThat(AdministrationScenes.problems(() -> saveTrunk(trunk)))
        .containsExactly(
            new Problem(
                "signalling.authUser",
                "a user is needed to register, such as the carrier's login"));
    trunk.getSignalling().setAuthUser("company");
    trunk.getSignalling().setRegistrar("sip.example.com:70000");
    assertThat(AdministrationScenes.problems(() -> saveTrunk(trunk)))
        .containsExactly(
            new Problem("signalling.secret", "a secret is needed for user 'company'"),
            new Problem(
                "signalling.registrar",
                "a registrar is a name or an IP address, with a port from 1 to 65535 such as"
                    + " [2001:db8::1]:5060, 'sip.example.com:70000' is not"));
    trunk.getSignalling().setRegistrar("sip example com");
    trunk.getSignalling().setSupervisionInterval(Duration.ofSeconds(1));
    assertThat(AdministrationScenes.problems(() -> saveTrunk(trunk)))
        .extracting(Problem::field)
        .containsExactly("signalling.registrar", "signalling.supervisionInterval");
  }

  @Test
  default void refusesRulesThatWouldPutDigitsBeforeThePlusSign() {
    Trunk trunk = trunk("carrier");
    trunk.setRewritesOut(List.of(">9"));

    assertThat(AdministrationScenes.problems(() -> saveTrunk(trunk)))
        .containsExactly(
            new Problem(
                "rewritesOut",
                "'>9' would put 9 before the plus sign: expected a prefix to replace, such as"
                    + " +48>9, or another format of outgoing numbers than E164_PLUS"));
    trunk.setRewritesOut(List.of("nine"));
    assertThat(AdministrationScenes.problems(() -> saveTrunk(trunk)))
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

    assertThat(AdministrationScenes.problems(() -> save(extension)))
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
            AdministrationScenes.problems(
                () ->
                    this.<Trunks, List<NumberStep>>with(
                        new Trunks(), b -> b.tryNumber(trunk, false, "x"))))
        .extracting(Problem::field)
        .containsExactly("number");
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

    assertThat(AdministrationScenes.problems(() -> with(new Trunks(), b -> b.save(trunk))))
        .extracting(Problem::field)
        .containsExactly("peers[0].port");
    trunk.setPeers(List.of(new TrunkPeer("192.0.2.1;5060", 5060, Transport.UDP)));
    assertThat(AdministrationScenes.problems(() -> with(new Trunks(), b -> b.save(trunk))))
        .extracting(Problem::field)
        .containsExactly("peers[0].host");
    trunk.setPeers(List.of());
    assertThat(AdministrationScenes.problems(() -> with(new Trunks(), b -> b.save(trunk))))
        .extracting(Problem::message)
        .containsExactly("a trunk needs at least one peer: host, port and transport");
  }
}
