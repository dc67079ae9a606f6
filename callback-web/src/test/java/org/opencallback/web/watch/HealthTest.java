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
        .containsExactly(
            Map.entry("database", true), Map.entry("slee", true), Map.entry("sip", true));
  }

  @Test
  void saysThatTheDatabaseDoesNotAnswer() {
    assertThat(Health.of(database(false), List.of(RUNNING))).containsEntry("database", false);
  }

  @Test
  void saysThatTheSleeIsNotThereOrDoesNotRun() {
    assertThat(Health.of(database(true), List.of()))
        .containsEntry("slee", false)
        .containsEntry("sip", false);
    ManagementBeans.Bean stopping = slee(Map.of("State", "Stopping", "Activities sip", "0"));
    assertThat(Health.of(database(true), List.of(stopping)))
        .containsEntry("slee", false)
        .containsEntry("sip", false);
  }

  @Test
  void saysThatThereIsNoSip() {
    ManagementBeans.Bean without = slee(Map.of("State", "Running", "Activities media", "0"));
    assertThat(Health.of(database(true), List.of(without)))
        .containsEntry("slee", true)
        .containsEntry("sip", false);
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
