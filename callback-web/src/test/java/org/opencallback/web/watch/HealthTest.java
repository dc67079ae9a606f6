package org.opencallback.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class HealthTest {

  private static final ManagementBeans.Bean RUNNING =
      slee(Map.of("State", "Running", "Activities sip", "0"));

  @Test
  void isWellWhenEverythingRuns() {
    assertThat(Health.of(database(true), List.of(RUNNING)))
        .containsExactly(Map.entry("database", ""), Map.entry("slee", ""), Map.entry("sip", ""));
  }

  @Test
  void saysThatTheDatabaseDoesNotAnswer() {
    assertThat(Health.of(database(false), List.of(RUNNING)))
        .containsEntry("database", "no connection within 2 s")
        .containsEntry("slee", "");
  }

  @Test
  void saysThatTheSleeIsNotThereOrDoesNotRun() {
    assertThat(Health.of(database(true), List.of()))
        .containsEntry("slee", "the SLEE is not there")
        .containsEntry("sip", "needs the SLEE");
    ManagementBeans.Bean stopping = slee(Map.of("State", "Stopping", "Activities sip", "0"));
    assertThat(Health.of(database(true), List.of(stopping)))
        .containsEntry("slee", "the SLEE is stopping")
        .containsEntry("sip", "needs the SLEE");
  }

  @Test
  void saysThatThereIsNoSip() {
    ManagementBeans.Bean without = slee(Map.of("State", "Running", "Activities media", "0"));
    assertThat(Health.of(database(true), List.of(without)))
        .containsEntry("slee", "")
        .containsEntry("sip", "the resource adaptor entity sip is not there");
  }

  private static ManagementBeans.Bean slee(Map<String, String> readings) {
    return new ManagementBeans.Bean("SleeStatistics", "", readings);
  }

  private static DataSource database(boolean answers) {
    Connection connection =
        fake(Connection.class, method -> method.equals("isValid") ? answers : null);
    return fake(
        DataSource.class,
        method -> {
          if (!answers) {
            throw new SQLException("no connection");
          }
          return connection;
        });
  }

  private interface Answer {
    Object to(String method) throws SQLException;
  }

  private static <T> T fake(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            HealthTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.to(method.getName())));
  }
}
