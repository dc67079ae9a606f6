package org.opencallback.slee.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.slee.TransactionRolledbackLocalException;
import javax.slee.management.ProfileTableNotification;
import javax.slee.profile.ProfileLocalObject;
import javax.slee.usage.NoUsageParametersInterfaceDefinedException;
import org.opencallback.slee.transaction.TransactionContext;
import org.opencallback.slee.transaction.TransactionLock;
import org.opencallback.slee.usage.UsageSource;

/**
 * A profile table: the profiles that are committed.
 *
 * <p>A transaction that changes the table holds its lock to the end, so writers follow one another
 * and what is unique stays so; readers see what is committed and what their own transaction
 * changed, and wait for nobody.
 */
public final class Table implements Rows {

  /** The name that the default profile is kept under; no other profile can have it. */
  static final String DEFAULT = "";

  private final String name;
  private final ProfileDefinition definition;
  private final ProfileTables tables;
  private final ProfileFrame frame;
  private final StoredTable stored;
  private final Map<String, Object[]> profiles = new ConcurrentHashMap<>();
  private final Map<Integer, AttributeIndex> indices = new HashMap<>();
  private final TransactionLock lock = new TransactionLock();
  private final ProfilePool pool;
  private final UsageSource usage;
  private final Set<ProfileSession> sessions = ConcurrentHashMap.newKeySet();

  /** Creates a table that has no profile yet, not even the default profile. */
  Table(String name, ProfileDefinition definition, ProfileTables tables, StoredTable stored) {
    this.name = name;
    this.definition = definition;
    this.tables = tables;
    this.frame =
        new ProfileFrame(runtime().naming(), definition.loader(), tables.environment(definition));
    this.stored = stored;
    this.pool = new ProfilePool(() -> new ProfileObject(this, definition.newInstance()));
    this.usage =
        definition.usage() == null
            ? null
            : runtime().usage().source(new ProfileTableNotification(name), definition.usage());
    List<ProfileAttribute> attributes = definition.attributes().all();
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.get(i).indexed()) {
        indices.put(i, new AttributeIndex(attributes.get(i)));
      }
    }
  }

  /** The name of a profile as others see it: the default profile has none. */
  static String publicName(String profile) {
    return DEFAULT.equals(profile) ? null : profile;
  }

  String name() {
    return name;
  }

  ProfileDefinition definition() {
    return definition;
  }

  ProfileTables tables() {
    return tables;
  }

  ProfileRuntime runtime() {
    return tables.runtime();
  }

  ProfilePool pool() {
    return pool;
  }

  StoredTable stored() {
    return stored;
  }

  /** The profiles that management clients look at. */
  Set<ProfileSession> sessions() {
    return sessions;
  }

  /** Its usage parameter sets. */
  UsageSource usage() {
    if (usage == null) {
      throw new NoUsageParametersInterfaceDefinedException(this + " has no usage parameters");
    }
    return usage;
  }

  /** Makes its profile specification the one that runs on the calling thread. */
  ProfileFrame frame() {
    return frame;
  }

  /** What SBBs see of it. */
  TableView view() {
    return definition.view(this);
  }

  /** What SBBs see of a profile. */
  ProfileLocalObject reference(String profile) {
    return definition.reference(this, profile, null);
  }

  /** What a transaction changes here. */
  TableChanges changes(TransactionContext transaction) {
    return transaction.overlay(
        TableChanges.class,
        this,
        () -> {
          TableChanges made = new TableChanges(this, transaction);
          transaction.enlist(made);
          transaction.onCommit(made::apply);
          return made;
        });
  }

  /** The profiles as a transaction sees them; as committed without one. */
  Rows rows(TransactionContext transaction) {
    return transaction == null ? this : changes(transaction);
  }

  /**
   * Takes the table for a transaction that is going to change it.
   *
   * @throws TransactionRolledbackLocalException if another one does not let go of it in time
   */
  void lock(TransactionContext transaction) {
    if (!lock.isHeldBy(transaction) && !lock.acquire(transaction, runtime().lockWait())) {
      transaction.setRollbackOnly();
      throw new TransactionRolledbackLocalException(
          "%s: another transaction has been changing it for more than %s"
              .formatted(this, runtime().lockWait()));
    }
  }

  @Override
  public Object[] find(String profile) {
    return profiles.get(profile);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new HashSet<>(profiles.keySet());
    names.remove(DEFAULT);
    return names;
  }

  @Override
  public Set<String> withValue(int attribute, Object value) {
    AttributeIndex index = indices.get(attribute);
    if (index != null) {
      return Collections.unmodifiableSet(
          index.find(definition.attributes().get(attribute).key(value)));
    }
    Set<String> found = new HashSet<>();
    profiles.forEach(
        (profile, values) -> {
          if (!profile.equals(DEFAULT)
              && definition.attributes().get(attribute).matches(values[attribute], value)) {
            found.add(profile);
          }
        });
    return found;
  }

  /** The profiles of which an attribute that is indexed has one of these keys, but for some. */
  boolean isTaken(int attribute, List<Object> keys, Set<String> except) {
    return indices.get(attribute).isTaken(keys, except);
  }

  /** Puts a profile in its place, or takes it away if there are no values. */
  void put(String profile, Object[] values) {
    Object[] before = values == null ? profiles.remove(profile) : profiles.put(profile, values);
    if (profile.equals(DEFAULT)) {
      return;
    }
    indices.forEach(
        (attribute, index) -> {
          if (before != null) {
            index.remove(profile, before[attribute]);
          }
          if (values != null) {
            index.add(profile, values[attribute]);
          }
        });
  }

  /** All profiles, the default profile among them. */
  Map<String, Object[]> snapshot() {
    return Map.copyOf(profiles);
  }

  /** Tells what a transaction has changed, in the order of the names. */
  void fire(List<ProfileChange> changes) {
    if (definition.descriptor().options().eventsEnabled()) {
      new ArrayList<>(changes).forEach(change -> tables.activities().fire(this, change));
    }
  }

  /** Lets go of what it holds in the SLEE; the profiles stay where they are stored. */
  void close() {
    sessions.forEach(ProfileSession::abandon);
    pool.close();
    stored.close();
    runtime().usage().forget(new ProfileTableNotification(name)::equals);
  }

  @Override
  public String toString() {
    return "profile table " + name;
  }
}
