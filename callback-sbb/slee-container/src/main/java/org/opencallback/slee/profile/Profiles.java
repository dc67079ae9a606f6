package org.opencallback.slee.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.slee.Address;
import javax.slee.InvalidArgumentException;
import javax.slee.TransactionRolledbackLocalException;
import javax.slee.profile.AttributeNotIndexedException;
import javax.slee.profile.AttributeTypeMismatchException;
import javax.slee.profile.ProfileFacility;
import javax.slee.profile.ProfileID;
import javax.slee.profile.ProfileTable;
import javax.slee.profile.ProfileTableActivity;
import javax.slee.profile.UnrecognizedAttributeException;
import javax.slee.profile.UnrecognizedProfileNameException;
import javax.slee.profile.UnrecognizedProfileTableNameException;
import javax.slee.profile.UnrecognizedQueryNameException;
import javax.slee.profile.query.Equals;
import javax.slee.profile.query.QueryExpression;
import org.opencallback.slee.transaction.TransactionContext;

/**
 * Finds profiles: for SBBs, as the profile facility (JSR 240 §13.5), and for management clients.
 */
public final class Profiles implements ProfileFacility {

  private final ProfileTables tables;

  /** Creates the facility. */
  public Profiles(ProfileTables tables) {
    this.tables = tables;
  }

  private Table table(String name) throws UnrecognizedProfileTableNameException {
    TransactionContext transaction = transaction();
    if (transaction != null && transaction.isRollbackOnly()) {
      throw new TransactionRolledbackLocalException("the transaction can only roll back");
    }
    return tables.find(Objects.requireNonNull(name, "profile table"));
  }

  private TransactionContext transaction() {
    return tables.runtime().activities().transactions().current();
  }

  private Rows rows(Table table) {
    return table.rows(transaction());
  }

  @Override
  public Collection<ProfileID> getProfiles(String table)
      throws UnrecognizedProfileTableNameException {
    return ids(table, rows(table(table)).names());
  }

  @Override
  @Deprecated
  public Collection<ProfileID> getProfilesByIndexedAttribute(
      String tableName, String attribute, Object value)
      throws UnrecognizedProfileTableNameException,
          UnrecognizedAttributeException,
          AttributeNotIndexedException,
          AttributeTypeMismatchException {
    Table table = table(tableName);
    Objects.requireNonNull(attribute, "attribute");
    Objects.requireNonNull(value, "value");
    ProfileAttributes attributes = table.definition().attributes();
    if (!attributes.get(attributes.index(attribute)).indexed()) {
      throw new AttributeNotIndexedException(
          "%s: attribute %s has no index".formatted(table, attribute));
    }
    return found(table, new Equals(attribute, value));
  }

  @Override
  @Deprecated
  public ProfileID getProfileByIndexedAttribute(String table, String attribute, Object value)
      throws UnrecognizedProfileTableNameException,
          UnrecognizedAttributeException,
          AttributeNotIndexedException,
          AttributeTypeMismatchException {
    Collection<ProfileID> found = getProfilesByIndexedAttribute(table, attribute, value);
    return found.isEmpty() ? null : found.iterator().next();
  }

  @Override
  public ProfileTableActivity getProfileTableActivity(String table)
      throws UnrecognizedProfileTableNameException {
    return tables.activities().of(table(table));
  }

  @Override
  public ProfileTable getProfileTable(String table) throws UnrecognizedProfileTableNameException {
    return tables.find(Objects.requireNonNull(table, "profile table")).view();
  }

  // ---- management

  /**
   * The profiles of which an attribute has a value.
   *
   * @throws InvalidArgumentException if the table is one of SLEE 1.0
   */
  public Collection<ProfileID> byAttribute(String tableName, String attribute, Object value)
      throws UnrecognizedProfileTableNameException,
          UnrecognizedAttributeException,
          InvalidArgumentException,
          AttributeTypeMismatchException {
    Table table = table(tableName);
    if (table.definition().descriptor().options().slee10()) {
      throw new InvalidArgumentException(table + " is of a profile specification of SLEE 1.0");
    }
    return found(
        table,
        new Equals(
            Objects.requireNonNull(attribute, "attribute"),
            Objects.requireNonNull(value, "value")));
  }

  /** The profiles that a static query finds. */
  public Collection<ProfileID> byStaticQuery(String tableName, String query, Object[] parameters)
      throws UnrecognizedProfileTableNameException,
          UnrecognizedQueryNameException,
          InvalidArgumentException,
          AttributeTypeMismatchException {
    Table table = table(tableName);
    BoundQuery bound =
        table
            .definition()
            .query(Objects.requireNonNull(query, "query"))
            .orElseThrow(
                () -> new UnrecognizedQueryNameException(table + " has no query " + query));
    try {
      Collection<ProfileID> found = found(table, bound.expression(bound.checked(parameters)));
      return found.stream().limit(bound.limit(found.size())).toList();
    } catch (UnrecognizedAttributeException e) {
      throw new IllegalStateException("the attributes were checked at installation", e);
    }
  }

  /** The profiles for which a query expression is true. */
  public Collection<ProfileID> byExpression(String tableName, QueryExpression expression)
      throws UnrecognizedProfileTableNameException,
          UnrecognizedAttributeException,
          AttributeTypeMismatchException {
    return found(table(tableName), Objects.requireNonNull(expression, "query"));
  }

  private Collection<ProfileID> found(Table table, QueryExpression expression)
      throws UnrecognizedAttributeException, AttributeTypeMismatchException {
    return ids(
        table.name(), new Query(table.definition().attributes(), rows(table)).find(expression));
  }

  // ---- what the runtime asks

  /** A profile by its CMP interface (JSR 240 §6.7). */
  public Object accessors(ProfileID profile)
      throws UnrecognizedProfileTableNameException, UnrecognizedProfileNameException {
    Table table = tables.find(profile.getProfileTableName());
    if (!tables.exists(profile)) {
      throw new UnrecognizedProfileNameException(
          "%s has no profile %s".formatted(table, profile.getProfileName()));
    }
    return table.definition().accessors(table, profile.getProfileName(), null);
  }

  /**
   * The address profile of an address (JSR 240 §8.6.2).
   *
   * @param name the name of a table of address profiles, of 1.0 or 1.1; null if there is none
   * @return its name; null if there is none
   */
  public String addressProfile(String name, Address address) {
    Table table = name == null ? null : tables.get(name);
    if (table == null || address == null) {
      return null;
    }
    List<ProfileAttribute> attributes = table.definition().attributes().all();
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.get(i).comparedType() == Address.class) {
        return table.withValue(i, address).stream().sorted().findFirst().orElse(null);
      }
    }
    return null;
  }

  private static Collection<ProfileID> ids(String table, Collection<String> names) {
    List<ProfileID> ids = new ArrayList<>();
    names.stream().sorted().forEach(name -> ids.add(new ProfileID(table, name)));
    return List.copyOf(ids);
  }
}
