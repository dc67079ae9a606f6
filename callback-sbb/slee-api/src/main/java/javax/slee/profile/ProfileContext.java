package javax.slee.profile;

import javax.slee.SLEEException;
import javax.slee.TransactionRequiredLocalException;
import javax.slee.facilities.Tracer;

/** A profile object's view of the SLEE around it (JSR 240 §10). */
public interface ProfileContext {

  /**
   * The profile that the object stands for.
   *
   * @throws IllegalStateException if it stands for none, or for the default profile
   */
  ProfileLocalObject getProfileLocalObject() throws IllegalStateException, SLEEException;

  /** The name of the profile table that the object belongs to. */
  String getProfileTableName() throws SLEEException;

  /**
   * The name of the profile that the object stands for; null for the default profile.
   *
   * @throws IllegalStateException if it stands for none
   */
  String getProfileName() throws IllegalStateException, SLEEException;

  /**
   * The profile table that the object belongs to, of the type that its profile specification
   * declares.
   */
  ProfileTable getProfileTable() throws SLEEException;

  /**
   * Finds another profile table.
   *
   * @throws NullPointerException if {@code profileTableName} is null
   * @throws UnrecognizedProfileTableNameException if there is none of this name
   */
  ProfileTable getProfileTable(String profileTableName)
      throws NullPointerException, UnrecognizedProfileTableNameException, SLEEException;

  /** Marks the transaction so that it can only be rolled back. */
  void setRollbackOnly() throws TransactionRequiredLocalException, SLEEException;

  /** Whether the transaction can only be rolled back. */
  boolean getRollbackOnly() throws TransactionRequiredLocalException, SLEEException;

  /**
   * A tracer under the notification source of the profile table (JSR 240 §13.3).
   *
   * @param tracerName parts with dots between them, like a package; "" for the root tracer
   * @throws NullPointerException if {@code tracerName} is null
   * @throws IllegalArgumentException if a part of the name is empty
   */
  Tracer getTracer(String tracerName)
      throws NullPointerException, IllegalArgumentException, SLEEException;
}
