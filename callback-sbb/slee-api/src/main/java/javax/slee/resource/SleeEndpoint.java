package javax.slee.resource;

import javax.slee.Address;
import javax.slee.SLEEException;
import javax.slee.TransactionRequiredLocalException;

/**
 * Where a resource adaptor starts and ends activities and fires events (JSR 240 §15).
 *
 * <p>What a method does takes effect at once, whether or not the thread has a transaction; only the
 * methods called {@code …Transacted} act when the transaction of the thread commits, and not at all
 * if it is rolled back.
 */
public interface SleeEndpoint {

  /**
   * Starts an activity without flags.
   *
   * @throws NullPointerException if an argument is null
   * @throws IllegalStateException if the resource adaptor entity is not active
   * @throws ActivityAlreadyExistsException if the handle belongs to an activity
   * @throws StartActivityException if the SLEE cannot take it
   */
  void startActivity(ActivityHandle handle, Object activity)
      throws NullPointerException,
          IllegalStateException,
          ActivityAlreadyExistsException,
          StartActivityException,
          SLEEException;

  /**
   * Starts an activity.
   *
   * @param flags see {@link ActivityFlags}
   * @throws NullPointerException if {@code handle} or {@code activity} is null
   * @throws IllegalStateException if the resource adaptor entity is not active
   * @throws ActivityAlreadyExistsException if the handle belongs to an activity
   * @throws StartActivityException if the SLEE cannot take it
   */
  void startActivity(ActivityHandle handle, Object activity, int flags)
      throws NullPointerException,
          IllegalStateException,
          ActivityAlreadyExistsException,
          StartActivityException,
          SLEEException;

  /**
   * Starts an activity without flags, and holds its events back until the transaction of the thread
   * ends, however it does.
   *
   * @throws NullPointerException if an argument is null
   * @throws IllegalStateException if the resource adaptor entity is not active
   * @throws TransactionRequiredLocalException if the thread has no transaction
   * @throws ActivityAlreadyExistsException if the handle belongs to an activity
   * @throws StartActivityException if the SLEE cannot take it
   */
  void startActivitySuspended(ActivityHandle handle, Object activity)
      throws NullPointerException,
          IllegalStateException,
          TransactionRequiredLocalException,
          ActivityAlreadyExistsException,
          StartActivityException,
          SLEEException;

  /**
   * Starts an activity, and holds its events back until the transaction of the thread ends, however
   * it does.
   *
   * @param flags see {@link ActivityFlags}
   * @throws NullPointerException if {@code handle} or {@code activity} is null
   * @throws IllegalStateException if the resource adaptor entity is not active
   * @throws TransactionRequiredLocalException if the thread has no transaction
   * @throws ActivityAlreadyExistsException if the handle belongs to an activity
   * @throws StartActivityException if the SLEE cannot take it
   */
  void startActivitySuspended(ActivityHandle handle, Object activity, int flags)
      throws NullPointerException,
          IllegalStateException,
          TransactionRequiredLocalException,
          ActivityAlreadyExistsException,
          StartActivityException,
          SLEEException;

  /**
   * Starts an activity without flags if the transaction commits.
   *
   * @throws NullPointerException if an argument is null
   * @throws IllegalStateException if the resource adaptor entity is not active
   * @throws TransactionRequiredLocalException if the thread has no transaction
   * @throws ActivityAlreadyExistsException if the handle belongs to an activity
   * @throws StartActivityException if the SLEE cannot take it
   */
  void startActivityTransacted(ActivityHandle handle, Object activity)
      throws NullPointerException,
          IllegalStateException,
          TransactionRequiredLocalException,
          ActivityAlreadyExistsException,
          StartActivityException,
          SLEEException;

  /**
   * Starts an activity if the transaction commits.
   *
   * @param flags see {@link ActivityFlags}
   * @throws NullPointerException if {@code handle} or {@code activity} is null
   * @throws IllegalStateException if the resource adaptor entity is not active
   * @throws TransactionRequiredLocalException if the thread has no transaction
   * @throws ActivityAlreadyExistsException if the handle belongs to an activity
   * @throws StartActivityException if the SLEE cannot take it
   */
  void startActivityTransacted(ActivityHandle handle, Object activity, int flags)
      throws NullPointerException,
          IllegalStateException,
          TransactionRequiredLocalException,
          ActivityAlreadyExistsException,
          StartActivityException,
          SLEEException;

  /**
   * Holds the events of an activity back until the transaction of the thread ends, however it does.
   *
   * @throws NullPointerException if {@code handle} is null
   * @throws TransactionRequiredLocalException if the thread has no transaction
   * @throws UnrecognizedActivityHandleException if the handle belongs to no activity
   */
  void suspendActivity(ActivityHandle handle)
      throws NullPointerException,
          TransactionRequiredLocalException,
          UnrecognizedActivityHandleException,
          SLEEException;

  /**
   * Ends an activity, once the events fired on it before were delivered. An activity that is ending
   * goes on doing so.
   *
   * @throws NullPointerException if {@code handle} is null
   * @throws UnrecognizedActivityHandleException if the handle belongs to no activity
   */
  void endActivity(ActivityHandle handle)
      throws NullPointerException, UnrecognizedActivityHandleException;

  /**
   * Ends an activity if the transaction commits.
   *
   * @throws NullPointerException if {@code handle} is null
   * @throws TransactionRequiredLocalException if the thread has no transaction
   * @throws UnrecognizedActivityHandleException if the handle belongs to no activity
   */
  void endActivityTransacted(ActivityHandle handle)
      throws NullPointerException,
          TransactionRequiredLocalException,
          UnrecognizedActivityHandleException;

  /**
   * Fires an event without flags.
   *
   * @param address the address to fire it with, or null
   * @param service the one service that is to receive it, or null for all
   * @throws NullPointerException if another argument is null
   * @throws UnrecognizedActivityHandleException if the handle belongs to no activity
   * @throws IllegalEventException if the event does not fit its type, or the resource adaptor may
   *     not fire this type
   * @throws ActivityIsEndingException if the activity is ending
   * @throws FireEventException if the SLEE cannot take the event
   */
  void fireEvent(
      ActivityHandle handle,
      FireableEventType eventType,
      Object event,
      Address address,
      ReceivableService service)
      throws NullPointerException,
          UnrecognizedActivityHandleException,
          IllegalEventException,
          ActivityIsEndingException,
          FireEventException,
          SLEEException;

  /**
   * Fires an event.
   *
   * @param address the address to fire it with, or null
   * @param service the one service that is to receive it, or null for all
   * @param flags see {@link EventFlags}
   * @throws NullPointerException if another argument is null
   * @throws UnrecognizedActivityHandleException if the handle belongs to no activity
   * @throws IllegalEventException if the event does not fit its type, or the resource adaptor may
   *     not fire this type
   * @throws ActivityIsEndingException if the activity is ending
   * @throws FireEventException if the SLEE cannot take the event
   */
  void fireEvent(
      ActivityHandle handle,
      FireableEventType eventType,
      Object event,
      Address address,
      ReceivableService service,
      int flags)
      throws NullPointerException,
          UnrecognizedActivityHandleException,
          IllegalEventException,
          ActivityIsEndingException,
          FireEventException,
          SLEEException;

  /**
   * Fires an event without flags if the transaction commits.
   *
   * @param address the address to fire it with, or null
   * @param service the one service that is to receive it, or null for all
   * @throws NullPointerException if another argument is null
   * @throws UnrecognizedActivityHandleException if the handle belongs to no activity
   * @throws IllegalEventException if the event does not fit its type, or the resource adaptor may
   *     not fire this type
   * @throws TransactionRequiredLocalException if the thread has no transaction
   * @throws ActivityIsEndingException if the activity is ending
   * @throws FireEventException if the SLEE cannot take the event
   */
  void fireEventTransacted(
      ActivityHandle handle,
      FireableEventType eventType,
      Object event,
      Address address,
      ReceivableService service)
      throws NullPointerException,
          UnrecognizedActivityHandleException,
          IllegalEventException,
          TransactionRequiredLocalException,
          ActivityIsEndingException,
          FireEventException,
          SLEEException;

  /**
   * Fires an event if the transaction commits.
   *
   * @param address the address to fire it with, or null
   * @param service the one service that is to receive it, or null for all
   * @param flags see {@link EventFlags}
   * @throws NullPointerException if another argument is null
   * @throws UnrecognizedActivityHandleException if the handle belongs to no activity
   * @throws IllegalEventException if the event does not fit its type, or the resource adaptor may
   *     not fire this type
   * @throws TransactionRequiredLocalException if the thread has no transaction
   * @throws ActivityIsEndingException if the activity is ending
   * @throws FireEventException if the SLEE cannot take the event
   */
  void fireEventTransacted(
      ActivityHandle handle,
      FireableEventType eventType,
      Object event,
      Address address,
      ReceivableService service,
      int flags)
      throws NullPointerException,
          UnrecognizedActivityHandleException,
          IllegalEventException,
          TransactionRequiredLocalException,
          ActivityIsEndingException,
          FireEventException,
          SLEEException;
}
