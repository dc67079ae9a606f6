package org.opencallback.web.watch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** Each part with whether it is well. */
  static Map<String, Boolean> of(DataSource database, List<ManagementBeans.Bean> beans) {
    Map<String, Boolean> parts = new LinkedHashMap<>();
    parts.put("database", answers(database));
    boolean runs = reading(beans, STATE).filter(RUNNING::equals).isPresent();
    parts.put("slee", runs);
    parts.put("sip", runs && reading(beans, SIP_ACTIVITIES).isPresent());
    return parts;
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
