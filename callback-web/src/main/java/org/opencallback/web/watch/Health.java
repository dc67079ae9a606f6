package org.opencallback.web.watch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Whether the exchange can do its work: database, SLEE and signalling. */
final class Health {

  private static final Logger LOG = Logger.getLogger(Health.class);
  private static final int DATABASE_SECONDS = 2;

  /** The SLEE's MBean and its attribute that says RUNNING. */
  private static final String SLEE = "SleeStatistics";

  private static final String STATE = "State";
  private static final String RUNNING = "RUNNING";

  /** Its table of resource adaptor entities: the SIP entity is called so and is ACTIVE. */
  private static final String SIP_STATE = "ResourceAdaptorEntities sip";

  private static final String ACTIVE = "ACTIVE";

  private Health() {}

  /** Each part with whether it is well. */
  static Map<String, Boolean> of(DataSource database, List<ManagementBeans.Bean> beans) {
    Map<String, Boolean> parts = new LinkedHashMap<>();
    parts.put("database", answers(database));
    parts.put("slee", says(beans, STATE, RUNNING));
    parts.put("sip", says(beans, SIP_STATE, ACTIVE));
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

  private static boolean says(List<ManagementBeans.Bean> beans, String reading, String expected) {
    return beans.stream()
        .filter(bean -> bean.type().equals(SLEE))
        .anyMatch(bean -> expected.equals(bean.readings().get(reading)));
  }
}
