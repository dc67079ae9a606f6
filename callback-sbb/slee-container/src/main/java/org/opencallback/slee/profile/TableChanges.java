package org.opencallback.slee.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.slee.TransactionRolledbackLocalException;
import javax.slee.profile.ProfileVerificationException;
import org.opencallback.slee.transaction.TransactionContext;
import org.opencallback.slee.transaction.TransactionParticipant;

/** What a transaction changes in a table, and the profile objects that it uses meanwhile. */
final class TableChanges implements Rows, TransactionParticipant {

  private final Table table;
  private final TransactionContext transaction;

  /** By profile; null values mean that it is removed. */
  private final Map<String, Object[]> changed = new TreeMap<>();

  private final Map<String, ProfileObject> objects = new LinkedHashMap<>();
  private boolean written;

  TableChanges(Table table, TransactionContext transaction) {
    this.table = table;
    this.transaction = transaction;
  }

  Table table() {
    return table;
  }

  // ---- the profiles as this transaction sees them

  @Override
  public Object[] find(String profile) {
    return changed.containsKey(profile) ? changed.get(profile) : table.find(profile);
  }

  @Override
  public Set<String> names() {
    Set<String> names = table.names();
    changed.forEach(
        (profile, values) -> {
          if (values == null) {
            names.remove(profile);
          } else if (!profile.equals(Table.DEFAULT)) {
            names.add(profile);
          }
        });
    return names;
  }

  @Override
  public Set<String> withValue(int attribute, Object value) {
    Set<String> found = new HashSet<>(table.withValue(attribute, value));
    found.removeAll(changed.keySet());
    ProfileAttribute compared = table.definition().attributes().get(attribute);
    changed.forEach(
        (profile, values) -> {
          if (values != null
              && !profile.equals(Table.DEFAULT)
              && compared.matches(values[attribute], value)) {
            found.add(profile);
          }
        });
    return found;
  }

  /**
   * The values of a profile, not to be changed.
   *
   * @throws TransactionRolledbackLocalException if there is none of that name (any more)
   */
  Object[] existing(String profile) {
    Object[] values = find(profile);
    if (values == null) {
      transaction.setRollbackOnly();
      throw new TransactionRolledbackLocalException(
          "%s has no profile %s (any more)".formatted(table, profile));
    }
    return values;
  }

  // ---- changes

  /** Sets an attribute. */
  void write(String profile, int attribute, Object value) {
    table.lock(transaction);
    Object[] values = existing(profile);
    if (!changed.containsKey(profile)) {
      values = values.clone();
      changed.put(profile, values);
    }
    values[attribute] = value;
  }

  /** Adds a profile or replaces it. */
  void put(String profile, Object[] values) {
    table.lock(transaction);
    changed.put(profile, values.clone());
  }

  /** Removes a profile; it is told so, if it exists. */
  boolean remove(String profile) {
    table.lock(transaction);
    if (find(profile) == null) {
      return false;
    }
    object(profile).remove();
    objects.remove(profile).release();
    changed.put(profile, null);
    return true;
  }

  /** Takes back a change of this transaction. */
  void forget(String profile) {
    changed.remove(profile);
  }

  /** Has an object stand for a new profile until the transaction ends. */
  void use(String profile, ProfileObject object) {
    objects.put(profile, object);
  }

  /** The object that stands for a profile until the transaction ends. */
  ProfileObject object(String profile) {
    existing(profile);
    ProfileObject known = objects.get(profile);
    if (known != null) {
      return known;
    }
    ProfileObject object = table.pool().take();
    object.activate(new TransactionState(this, profile));
    objects.put(profile, object);
    return object;
  }

  /** Forgets an object that failed. */
  void discard(String profile) {
    ProfileObject failed = objects.remove(profile);
    if (failed != null) {
      failed.discard();
    }
  }

  // ---- the end of the transaction

  @Override
  public void beforeCommit() {
    objects.values().forEach(ProfileObject::store);
    if (changed.isEmpty()) {
      return;
    }
    try {
      requireUnique();
    } catch (ProfileVerificationException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
    table.stored().write(changed);
    written = true;
  }

  /**
   * Checks that what has to be unique is so.
   *
   * @throws ProfileVerificationException if two profiles would have the same value
   */
  void requireUnique() throws ProfileVerificationException {
    List<ProfileAttribute> attributes = table.definition().attributes().all();
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.get(i).unique()) {
        requireUnique(i, attributes.get(i));
      }
    }
  }

  private void requireUnique(int index, ProfileAttribute attribute)
      throws ProfileVerificationException {
    Set<Object> seen = new HashSet<>();
    for (Map.Entry<String, Object[]> change : changed.entrySet()) {
      if (change.getValue() == null || change.getKey().equals(Table.DEFAULT)) {
        continue;
      }
      List<Object> keys = attribute.keys(change.getValue()[index]);
      boolean repeated = !Collections.disjoint(seen, keys);
      seen.addAll(keys);
      if (repeated || table.isTaken(index, keys, changed.keySet())) {
        throw new ProfileVerificationException(
            "%s: another profile has the %s of profile %s"
                .formatted(table, attribute.name(), change.getKey()));
      }
    }
  }

  /** Makes the changes those of the table; called once, when the transaction has committed. */
  void apply() {
    List<ProfileChange> done = new ArrayList<>();
    changed.forEach(
        (profile, after) -> {
          Object[] before = table.find(profile);
          table.put(profile, after);
          if (!profile.equals(Table.DEFAULT) && (before != null || after != null)) {
            done.add(new ProfileChange(profile, before, after));
          }
        });
    table.fire(done);
  }

  @Override
  public void afterCompletion(boolean committed) {
    if (written) {
      if (committed) {
        table.stored().keep();
      } else {
        table.stored().undo();
      }
    }
    objects.values().forEach(ProfileObject::passivate);
    objects.clear();
  }
}
