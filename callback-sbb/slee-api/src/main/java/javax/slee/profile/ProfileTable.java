package javax.slee.profile;

import java.util.Collection;
import javax.slee.CreateException;
import javax.slee.SLEEException;
import javax.slee.TransactionRequiredLocalException;

/**
 * A profile table as SBBs see it (JSR 240 §10).
 *
 * <p>A profile specification with queries extends this interface in its own one. The methods need a
 * transaction.
 */
public interface ProfileTable {

  /**
   * Creates a profile with the values of the default profile.
   *
   * @throws NullPointerException if {@code profileName} is null
   * @throws IllegalArgumentException if {@code profileName} is empty or not permitted
   * @throws ReadOnlyProfileException if the profile specification makes profiles read-only for SBBs
   * @throws ProfileAlreadyExistsException if there is one of this name
   * @throws CreateException if the profile's {@code profilePostCreate} threw it
   */
  ProfileLocalObject create(String profileName)
      throws NullPointerException,
          IllegalArgumentException,
          TransactionRequiredLocalException,
          ReadOnlyProfileException,
          ProfileAlreadyExistsException,
          CreateException,
          SLEEException;

  /**
   * Finds a profile.
   *
   * @return null if there is none of this name
   * @throws NullPointerException if {@code profileName} is null
   */
  ProfileLocalObject find(String profileName)
      throws NullPointerException, TransactionRequiredLocalException, SLEEException;

  /** The {@link ProfileLocalObject}s of all profiles, not to be changed. */
  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection findAll() throws TransactionRequiredLocalException, SLEEException;

  /**
   * The {@link ProfileLocalObject}s of the profiles whose attribute has a value, not to be changed.
   *
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if there is no such attribute, or the value is not of its type
   */
  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection findProfilesByAttribute(String attributeName, Object attributeValue)
      throws NullPointerException,
          IllegalArgumentException,
          TransactionRequiredLocalException,
          SLEEException;

  /**
   * One of the profiles whose attribute has a value.
   *
   * @return null if there is none
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if there is no such attribute, or the value is not of its type
   */
  ProfileLocalObject findProfileByAttribute(String attributeName, Object attributeValue)
      throws NullPointerException,
          IllegalArgumentException,
          TransactionRequiredLocalException,
          SLEEException;

  /**
   * Removes a profile.
   *
   * @return whether there was one of this name
   * @throws NullPointerException if {@code profileName} is null
   * @throws ReadOnlyProfileException if the profile specification makes profiles read-only for SBBs
   */
  boolean remove(String profileName)
      throws NullPointerException,
          ReadOnlyProfileException,
          TransactionRequiredLocalException,
          SLEEException;
}
