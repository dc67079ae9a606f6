package org.opencallback.web.watch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Whether the exchange can do its work: database, SLEE and signalling. */
final class Health {

  private static final Logger LOG = Logger.getLogger(Health.class);
  private static final int DATABASE_SECONDS = 2;

  /** The SLEE's MBean, and what it says while the SLEE runs (JSR 240 §14.1). */
  private static final String SLEE = "SleeStatistics";

  private static final String STATE = "State";
  private static final String RUNNING = "Running";

  /** It counts the activities of each resource adaptor entity; the one for SIP is called so. */
  private static final String SIP_ACTIVITIES = "Activities sip";

  private Health() {}

  /** Each part with why it is not well; empty when it is. No secret: anybody may ask. */
  static Map<String, String> of(DataSource database, List<ManagementBeans.Bean> beans) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "database",
        answers(database) ? "" : "no connection within %d s".formatted(DATABASE_SECONDS));
    String state = reading(beans, STATE).orElse("not there");
    boolean runs = state.equals(RUNNING);
    parts.put("slee", runs ? "" : "the SLEE is " + state.toLowerCase(Locale.ROOT));
    parts.put("sip", sip(runs, reading(beans, SIP_ACTIVITIES).isPresent()));
    return parts;
  }

  private static String sip(boolean sleeRuns, boolean entity) {
    if (!sleeRuns) {
      return "needs the SLEE";
    }
    return entity ? "" : "the resource adaptor entity sip is not there";
  }

  private static boolean answers(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(DATABASE_SECONDS);
    } catch (SQLException e) {
      LOG.warnf("the database does not answer: %s", e.getMessage());
      return false;
    }
  }

  private static Optional<String> reading(List<ManagementBeans.Bean> beans, String what) {
    return beans.stream()
        .filter(bean -> bean.type().equals(SLEE))
        .flatMap(bean -> Optional.ofNullable(bean.readings().get(what)).stream())
        .findFirst();
  }
}
