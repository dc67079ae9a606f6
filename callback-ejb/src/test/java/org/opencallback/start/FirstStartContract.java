package org.opencallback.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.configuration.Exchange;
import org.opencallback.console.ConsoleUser;
import org.opencallback.numbering.E164;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;
import org.opencallback.trigger.SignallingPeer;
import org.opencallback.trigger.Transport;

/** The first start on every database. */
interface FirstStartContract {

  TestDatabase database();

  @BeforeEach
  default void empty() {
    Sample.reset(database());
    database()
        .sql(
            "delete from mobile_phone",
            "delete from extension",
            "delete from route",
            "delete from access_number",
            "delete from trunk");
  }

  @Test
  default void createsAnAdministratorOnceAndTellsThePasswordOnce() {
    char[] password = "correct horse".toCharArray();

    assertThat(createAdministrator(password)).isTrue();
    assertThat(createAdministrator("another".toCharArray())).isFalse();

    List<ConsoleUser> users =
        database()
            .inTransaction(
                em ->
                    em.createQuery("select u from ConsoleUser u", ConsoleUser.class)
                        .getResultList());
    assertThat(users).hasSize(1);
    assertThat(users.get(0).getName()).isEqualTo("admin");
    assertThat(users.get(0).getRole()).isEqualTo("administrator");
    assertThat(users.get(0).hasPassword(password)).isTrue();
  }

  @Test
  default void createsADemoDirectoryThatWorksWithoutALicence() {
    assertThat(createDemo()).isTrue();
    assertThat(createDemo()).isFalse();

    Exchange exchange = Sample.exchange(database());
    assertThat(exchange.trunkOf(new SignallingPeer("127.0.0.1", 5070, Transport.UDP))).isPresent();
    assertThat(exchange.accessNumber(new E164("+48221234500"))).isPresent();
    assertThat(exchange.leadsTo(new E164("+48601000001"))).isTrue();
    assertThat(exchange.companyNumber()).isEqualTo(new E164("+48221234567"));
  }

  @Test
  default void leavesADatabaseAloneThatHasBeenUsed() {
    Sample.reset(database());

    assertThat(createDemo()).isFalse();
  }

  private boolean createAdministrator(char[] password) {
    return database()
        .inTransaction(em -> new FirstStart(em).createAdministrator(password).isPresent());
  }

  private boolean createDemo() {
    return database().inTransaction(em -> new FirstStart(em).createDemoDirectory());
  }
}
