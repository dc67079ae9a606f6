package org.opencallback.slee.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import javax.naming.Context;
import javax.slee.InvalidArgumentException;
import javax.slee.management.DeploymentException;
import javax.slee.management.ManagementException;
import javax.slee.profile.ProfileAlreadyExistsException;
import javax.slee.profile.ProfileID;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.profile.ProfileTableAlreadyExistsException;
import javax.slee.profile.UnrecognizedProfileNameException;
import javax.slee.profile.UnrecognizedProfileSpecificationException;
import javax.slee.profile.UnrecognizedProfileTableNameException;
import org.jboss.logging.Logger;
import org.opencallback.slee.deployment.InstalledComponent;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor;
import org.opencallback.slee.transaction.TransactionContext;
import org.opencallback.slee.transaction.Transactions;
import org.opencallback.slee.usage.UsageSource;

/**
 * The profile tables of a container (JSR 240 §10). A table is there while its profile specification
 * is installed; what is kept of it outlives both.
 */
public final class ProfileTables {

  private static final Logger LOG = Logger.getLogger(ProfileTables.class);

  private final ProfileRuntime runtime;
  private final ProfileTableActivities activities;
  private final TableFactory factory = new TableFactory(this);
  private final Map<ProfileSpecificationID, ProfileDefinition> definitions =
      new ConcurrentHashMap<>();
  private final Map<String, Table> tables = new ConcurrentSkipListMap<>();
  private final Map<ProfileSpecificationID, InstalledComponent<ProfileSpecDescriptor>> standard =
      new ConcurrentHashMap<>();
  private Function<ProfileDefinition, Context> environments = definition -> null;
  private boolean running;

  /** Creates them, without a table. */
  public ProfileTables(ProfileRuntime runtime) {
    this.runtime = runtime;
    this.activities = new ProfileTableActivities(runtime.activities());
  }

  /** Completes it: what {@code java:comp} is for profiles. */
  public void environments(Function<ProfileDefinition, Context> made) {
    environments = made;
  }

  Context environment(ProfileDefinition definition) {
    return environments.apply(definition);
  }

  ProfileRuntime runtime() {
    return runtime;
  }

  /** The activities of the tables. */
  public ProfileTableActivities activities() {
    return activities;
  }

  // ---- the SLEE and the components

  /** Completes it: the profile specifications that no deployable unit brings. */
  public void standard(Collection<InstalledComponent<ProfileSpecDescriptor>> components) {
    components.forEach(component -> standard.put(component.descriptor().id(), component));
  }

  /** The SLEE runs: the tables have activities. */
  public synchronized void start() {
    running = true;
    for (ProfileSpecificationID id : standard.keySet()) {
      if (!runtime.store().tables(id).isEmpty()) {
        try {
          definition(id);
        } catch (UnrecognizedProfileSpecificationException e) {
          LOG.errorf(e, "the tables of %s are not there", id);
        }
      }
    }
    tables.values().forEach(activities::start);
  }

  /** The SLEE stops: the activities end. */
  public synchronized void stop() {
    running = false;
    tables.values().forEach(activities::end);
  }

  /**
   * Makes ready a profile specification that was installed, and opens the tables that are kept of
   * it.
   *
   * @throws DeploymentException if its classes do not fit its descriptor, or a table cannot be read
   */
  public synchronized void install(InstalledComponent<ProfileSpecDescriptor> component)
      throws DeploymentException {
    ProfileDefinition definition = new ProfileDefinitionBuilder(component).build();
    ProfileSpecificationID id = definition.descriptor().id();
    definitions.put(id, definition);
    for (String name : runtime.store().tables(id)) {
      try {
        add(factory.restored(name, definition));
      } catch (ManagementException e) {
        throw new DeploymentException(
            "%s: profile table %s cannot be opened: %s".formatted(id, name, e.getMessage()), e);
      }
    }
  }

  /** Forgets a profile specification that was uninstalled; its tables are kept for its return. */
  public synchronized void uninstall(ProfileSpecificationID id) {
    definitions.remove(id);
    for (Table table : List.copyOf(tables.values())) {
      if (table.definition().descriptor().id().equals(id)) {
        take(table);
        table.close();
      }
    }
  }

  /** Lets go of everything. */
  public synchronized void close() {
    List.copyOf(definitions.keySet()).forEach(this::uninstall);
  }

  private void add(Table table) {
    tables.put(table.name(), table);
    if (running) {
      activities.start(table);
    }
  }

  private void take(Table table) {
    tables.remove(table.name(), table);
    activities.end(table);
  }

  // ---- management

  /** The profile specification of that identity. */
  private ProfileDefinition definition(ProfileSpecificationID id)
      throws UnrecognizedProfileSpecificationException {
    InstalledComponent<ProfileSpecDescriptor> ours = standard.get(id);
    if (ours != null && !definitions.containsKey(id)) { // few use them: not before they are needed
      try {
        install(ours);
      } catch (DeploymentException e) {
        throw new UnrecognizedProfileSpecificationException(e.getMessage());
      }
    }
    ProfileDefinition definition = definitions.get(id);
    if (definition == null) {
      throw new UnrecognizedProfileSpecificationException(id + " is not installed");
    }
    return definition;
  }

  private void requireNewTable(String name)
      throws InvalidArgumentException, ProfileTableAlreadyExistsException {
    if (name.isEmpty()
        || name.indexOf('/') >= 0
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidArgumentException(
          "profile table = \"%s\", expected a name of printable characters without /"
              .formatted(name));
    }
    if (tables.containsKey(name)) {
      throw new ProfileTableAlreadyExistsException("there is a profile table " + name);
    }
  }

  /** Creates a table with its default profile. */
  public synchronized void create(ProfileSpecificationID specification, String name)
      throws UnrecognizedProfileSpecificationException,
          InvalidArgumentException,
          ProfileTableAlreadyExistsException,
          ManagementException {
    ProfileDefinition definition = definition(specification);
    requireNewTable(name);
    Table table = factory.empty(name, definition);
    begin(
        table,
        () -> {
          Object[] values = TableFactory.defaultProfile(table);
          inTransaction(transaction -> table.changes(transaction).put(Table.DEFAULT, values));
        });
    add(table);
  }

  /** What puts the first profiles into a table. */
  @FunctionalInterface
  private interface Beginning {
    void run() throws ManagementException;
  }

  /** Fills a new table; when that fails nothing is left of it, in the store either. */
  private void begin(Table table, Beginning beginning) throws ManagementException {
    boolean complete = false;
    try {
      beginning.run();
      complete = true;
    } finally {
      if (!complete) {
        table.close();
        runtime.store().remove(table.name());
      }
    }
  }

  /** Removes a table with all its profiles. */
  public synchronized void remove(String name)
      throws UnrecognizedProfileTableNameException, ManagementException {
    Table table = find(name);
    inTransaction(
        transaction -> {
          TableChanges changes = table.changes(transaction);
          table.lock(transaction);
          table.names().forEach(changes::remove);
        });
    take(table);
    table.close();
    runtime.store().remove(name);
  }

  /** Gives a table another name; its activity ends, and one of the new name begins. */
  public synchronized void rename(String name, String newName)
      throws UnrecognizedProfileTableNameException,
          InvalidArgumentException,
          ProfileTableAlreadyExistsException,
          ManagementException {
    Table table = find(name);
    requireNewTable(newName);
    Table renamed = factory.empty(newName, table.definition());
    begin(
        renamed,
        () ->
            inTransaction(
                transaction -> {
                  table.lock(transaction);
                  TableChanges changes = renamed.changes(transaction);
                  table.snapshot().forEach(changes::put);
                }));
    take(table);
    table.close();
    add(renamed);
    runtime.store().remove(name);
  }

  /** The names of the tables. */
  public List<String> names() {
    return List.copyOf(tables.keySet());
  }

  /** The names of the tables of a profile specification. */
  public List<String> names(ProfileSpecificationID specification)
      throws UnrecognizedProfileSpecificationException {
    definition(specification);
    return tables.values().stream()
        .filter(table -> table.definition().descriptor().id().equals(specification))
        .map(Table::name)
        .toList();
  }

  /** The profile specification of a table. */
  public ProfileSpecificationID specification(String table)
      throws UnrecognizedProfileTableNameException {
    return find(table).definition().descriptor().id();
  }

  /** The usage parameter sets of a table; empty if it has no usage parameters interface. */
  public Optional<UsageSource> usage(String table) throws UnrecognizedProfileTableNameException {
    Table found = find(table);
    return found.definition().usage() == null ? Optional.empty() : Optional.of(found.usage());
  }

  /** The table of that name, or null. */
  Table get(String name) {
    return tables.get(name);
  }

  /** The table of that name. */
  public Table find(String name) throws UnrecognizedProfileTableNameException {
    Table table = tables.get(name);
    if (table == null) {
      throw new UnrecognizedProfileTableNameException("there is no profile table " + name);
    }
    return table;
  }

  /**
   * What a management client looks at a profile by.
   *
   * @param profile the name of the profile; null for the default profile
   */
  public ProfileSession session(String table, String profile)
      throws UnrecognizedProfileTableNameException, UnrecognizedProfileNameException {
    Table found = find(table);
    String name = profile == null ? Table.DEFAULT : profile;
    if (found.find(name) == null) {
      throw new UnrecognizedProfileNameException("%s has no profile %s".formatted(found, profile));
    }
    ProfileSession session = found.definition().session(found, name);
    session.open();
    return session;
  }

  /** What a management client makes a new profile by; it is there when that commits. */
  public ProfileSession newProfile(String table, String profile)
      throws UnrecognizedProfileTableNameException,
          InvalidArgumentException,
          ProfileAlreadyExistsException,
          ManagementException {
    Table found = find(table);
    if (profile.isEmpty() || profile.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidArgumentException(
          "profile = \"%s\", expected a name of printable characters".formatted(profile));
    }
    if (found.find(profile) != null) {
      throw new ProfileAlreadyExistsException("%s has a profile %s".formatted(found, profile));
    }
    ProfileSession session = found.definition().session(found, profile);
    session.create();
    return session;
  }

  /** Removes a profile. */
  public void removeProfile(String table, String profile)
      throws UnrecognizedProfileTableNameException,
          UnrecognizedProfileNameException,
          ManagementException {
    Table found = find(table);
    if (profile.isEmpty() || found.find(profile) == null) {
      throw new UnrecognizedProfileNameException("%s has no profile %s".formatted(found, profile));
    }
    inTransaction(transaction -> found.changes(transaction).remove(profile));
  }

  /** Does something in a transaction of its own, all of it or nothing. */
  <E extends Exception> void inTransaction(Transactions.Work<E> work)
      throws E, ManagementException {
    if (!runtime.activities().transactions().separately(work)) {
      throw new ManagementException("the transaction rolled back; the log says why");
    }
  }

  // ---- what the runtime asks

  /** Whether there is a profile of that identity, as the current transaction sees it. */
  public boolean exists(ProfileID profile) {
    Table table = tables.get(profile.getProfileTableName());
    TransactionContext transaction = runtime.activities().transactions().current();
    return table != null && table.rows(transaction).find(profile.getProfileName()) != null;
  }
}
