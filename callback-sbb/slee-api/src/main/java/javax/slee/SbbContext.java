package javax.slee;

import javax.slee.facilities.Tracer;

/**
 * An SBB object's view of the SLEE around it, kept from {@link Sbb#setSbbContext} on (JSR 240 §6).
 */
public interface SbbContext {

  /**
   * The SBB entity that the object stands for.
   *
   * @throws IllegalStateException if it stands for none
   */
  SbbLocalObject getSbbLocalObject()
      throws TransactionRequiredLocalException, IllegalStateException, SLEEException;

  /** The service that the SBB object runs in. */
  ServiceID getService() throws SLEEException;

  SbbID getSbb() throws SLEEException;

  /**
   * The activity contexts that the SBB entity is attached to.
   *
   * @throws IllegalStateException if the object stands for no SBB entity
   */
  ActivityContextInterface[] getActivities()
      throws TransactionRequiredLocalException, IllegalStateException, SLEEException;

  /**
   * Chooses which events the SBB entity does not want from one activity context, instead of those
   * chosen before (JSR 240 §8).
   *
   * @param eventNames names by which the SBB's descriptor calls event types with an event handler;
   *     null or empty for none
   * @throws NullPointerException if {@code aci} is null
   * @throws IllegalStateException if the object stands for no SBB entity
   * @throws UnrecognizedEventException if a name is not one of those
   * @throws NotAttachedException if the SBB entity is not attached to {@code aci}
   */
  void maskEvent(String[] eventNames, ActivityContextInterface aci)
      throws NullPointerException,
          TransactionRequiredLocalException,
          IllegalStateException,
          UnrecognizedEventException,
          NotAttachedException,
          SLEEException;

  /**
   * The names of the events that the SBB entity does not want from one activity context.
   *
   * @throws NullPointerException if {@code aci} is null
   * @throws IllegalStateException if the object stands for no SBB entity
   * @throws NotAttachedException if the SBB entity is not attached to {@code aci}
   */
  String[] getEventMask(ActivityContextInterface aci)
      throws NullPointerException,
          TransactionRequiredLocalException,
          IllegalStateException,
          NotAttachedException,
          SLEEException;

  /** Marks the transaction so that it can only be rolled back. */
  void setRollbackOnly() throws TransactionRequiredLocalException, SLEEException;

  /** Whether the transaction can only be rolled back. */
  boolean getRollbackOnly() throws TransactionRequiredLocalException, SLEEException;

  /**
   * A tracer of this SBB, under the notification source of its service and SBB (JSR 240 §13.3).
   *
   * @param tracerName parts with dots between them, like a package; "" for the root tracer
   * @throws NullPointerException if {@code tracerName} is null
   * @throws IllegalArgumentException if a part of the name is empty
   */
  Tracer getTracer(String tracerName)
      throws NullPointerException, IllegalArgumentException, SLEEException;
}
