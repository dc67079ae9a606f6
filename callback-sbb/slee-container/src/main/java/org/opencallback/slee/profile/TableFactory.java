package org.opencallback.slee.profile;

import java.util.List;
import java.util.Map;
import javax.slee.CreateException;
import javax.slee.management.ManagementException;
import org.jboss.logging.Logger;

/** Makes profile tables of what is kept of them, or of nothing. */
final class TableFactory {

  private static final Logger LOG = Logger.getLogger(TableFactory.class);

  private final ProfileTables tables;

  TableFactory(ProfileTables tables) {
    this.tables = tables;
  }

  /**
   * Opens a table that has no profile in the SLEE yet, not even the default profile.
   *
   * @throws ManagementException if the store cannot open it
   */
  Table empty(String name, ProfileDefinition definition) throws ManagementException {
    StoredAttributes attributes =
        new StoredAttributes(
            definition.descriptor().id(),
            definition.attributes().all().stream().map(ProfileAttribute::name).toList(),
            definition.loader());
    return new Table(name, definition, tables, tables.runtime().store().open(name, attributes));
  }

  /**
   * Opens a table with the profiles that are kept of it; attributes that they lack have the initial
   * value of their type.
   *
   * @throws ManagementException if the store cannot read it
   */
  Table restored(String name, ProfileDefinition definition) throws ManagementException {
    Table table = empty(name, definition);
    Map<String, Map<String, Object>> kept = table.stored().read();
    List<ProfileAttribute> attributes = definition.attributes().all();
    kept.forEach(
        (profile, values) -> {
          Object[] restored = definition.attributes().initial();
          for (int i = 0; i < restored.length; i++) {
            Object value = values.get(attributes.get(i).name());
            restored[i] = value == null ? restored[i] : value;
          }
          table.put(profile, restored);
        });
    LOG.infof("%s: %d profiles", table, table.names().size());
    return table;
  }

  /**
   * The values of a new table's default profile, as its profile specification initialises them.
   *
   * @throws ManagementException if that fails
   */
  static Object[] defaultProfile(Table table) throws ManagementException {
    WorkingCopy copy = new WorkingCopy(Table.DEFAULT, table.definition().attributes().initial());
    copy.writeable(true);
    ProfileObject object = table.pool().take();
    boolean complete = false;
    try {
      object.initialize(copy);
      object.store();
      complete = true;
      return copy.values();
    } catch (CreateException | RuntimeException e) {
      throw new ManagementException("%s: no default profile: %s".formatted(table, e), e);
    } finally {
      if (!complete) {
        object.discard();
      }
      object.passivate();
    }
  }
}
