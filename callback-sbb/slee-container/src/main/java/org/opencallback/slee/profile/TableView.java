package org.opencallback.slee.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import javax.slee.CreateException;
import javax.slee.profile.AttributeTypeMismatchException;
import javax.slee.profile.ProfileAlreadyExistsException;
import javax.slee.profile.ProfileLocalObject;
import javax.slee.profile.ProfileTable;
import javax.slee.profile.ReadOnlyProfileException;
import javax.slee.profile.UnrecognizedAttributeException;
import javax.slee.profile.query.Equals;
import javax.slee.profile.query.QueryExpression;
import org.opencallback.slee.transaction.TransactionContext;

/**
 * A profile table as SBBs see it (JSR 240 §10). The classes generated for profile table interfaces
 * extend it; their query methods end in {@link #call}.
 */
public class TableView implements ProfileTable {

  private final Table table;

  /** Creates a view. */
  public TableView(Table table) {
    this.table = Objects.requireNonNull(table);
  }

  private TransactionContext transaction() {
    return table.runtime().activities().transactions().required();
  }

  private TableChanges changes() {
    return table.changes(transaction());
  }

  private void requireWriteable() {
    if (table.definition().isReadOnly()) {
      throw new ReadOnlyProfileException(table + " is read-only for SLEE components");
    }
  }

  @Override
  public ProfileLocalObject create(String name)
      throws ProfileAlreadyExistsException, CreateException {
    requireName(name);
    TransactionContext transaction = transaction();
    requireWriteable();
    TableChanges changes = table.changes(transaction);
    table.lock(transaction);
    if (changes.find(name) != null) {
      throw new ProfileAlreadyExistsException("%s has a profile %s".formatted(table, name));
    }
    changes.put(name, changes.find(Table.DEFAULT));
    ProfileObject object = table.pool().take();
    boolean created = false;
    try {
      object.create(new TransactionState(changes, name));
      changes.use(name, object);
      created = true;
    } finally {
      if (!created) {
        changes.forget(name);
        object.discard();
      }
    }
    return table.reference(name);
  }

  @Override
  public ProfileLocalObject find(String name) {
    return changes().find(requireName(name)) == null ? null : table.reference(name);
  }

  /** The default profile is found by no name. */
  private static String requireName(String name) {
    if (Objects.requireNonNull(name, "profile").isEmpty()) {
      throw new IllegalArgumentException("profile = \"\", expected a name");
    }
    return name;
  }

  @Override
  public Collection<ProfileLocalObject> findAll() {
    return references(changes().names());
  }

  private Collection<ProfileLocalObject> references(Collection<String> names) {
    List<ProfileLocalObject> references = new ArrayList<>();
    new TreeSet<>(names).forEach(name -> references.add(table.reference(name)));
    return List.copyOf(references);
  }

  @Override
  public Collection<ProfileLocalObject> findProfilesByAttribute(String attribute, Object value) {
    Objects.requireNonNull(attribute, "attribute");
    return references(find(new Equals(attribute, Objects.requireNonNull(value, "value"))));
  }

  @Override
  public ProfileLocalObject findProfileByAttribute(String attribute, Object value) {
    Collection<ProfileLocalObject> found = findProfilesByAttribute(attribute, value);
    return found.isEmpty() ? null : found.iterator().next();
  }

  private Collection<String> find(QueryExpression expression) {
    try {
      return new Query(table.definition().attributes(), changes()).find(expression);
    } catch (UnrecognizedAttributeException | AttributeTypeMismatchException e) {
      throw new IllegalArgumentException("%s: %s".formatted(table, e.getMessage()), e);
    }
  }

  @Override
  public boolean remove(String name) {
    requireName(name);
    TransactionContext transaction = transaction();
    requireWriteable();
    return table.changes(transaction).remove(name);
  }

  /**
   * Runs a static query for a generated class.
   *
   * @param index which method of the profile table interface
   * @param arguments the query's parameters, boxed
   * @return the profile local objects found
   */
  public final Object call(int index, Object[] arguments) {
    BoundQuery query = table.definition().query(index);
    List<String> names = new ArrayList<>(new TreeSet<>(find(query.expression(arguments))));
    return references(names.subList(0, query.limit(names.size())));
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof TableView that && that.table == table;
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(table);
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
