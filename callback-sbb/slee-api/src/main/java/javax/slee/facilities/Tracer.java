package javax.slee.facilities;

/**
 * Writes the trace messages of a component under a name (JSR 240 §13.3).
 *
 * <p>Tracers form a tree by their names: {@code a.b} is a child of {@code a}, which is a child of
 * the root tracer "". A tracer without a level of its own has that of its parent. Messages below
 * the level are dropped; the others go to the log and to management clients as {@link
 * javax.slee.management.TraceNotification}s.
 *
 * <p>Each method with a message throws a {@link NullPointerException} if the message is null.
 */
public interface Tracer {

  /** The full name; "" for the root tracer. */
  String getTracerName();

  /** The full name of the parent; null for the root tracer. */
  String getParentTracerName();

  /** The level in force, the tracer's own or inherited. */
  TraceLevel getTraceLevel() throws FacilityException;

  /** Writes a message at {@link TraceLevel#SEVERE}. */
  void severe(String message) throws NullPointerException, FacilityException;

  /** Writes a message about an exception at {@link TraceLevel#SEVERE}. */
  void severe(String message, Throwable cause) throws NullPointerException, FacilityException;

  boolean isSevereEnabled() throws FacilityException;

  /** Writes a message at {@link TraceLevel#WARNING}. */
  void warning(String message) throws NullPointerException, FacilityException;

  /** Writes a message about an exception at {@link TraceLevel#WARNING}. */
  void warning(String message, Throwable cause) throws NullPointerException, FacilityException;

  boolean isWarningEnabled() throws FacilityException;

  /** Writes a message at {@link TraceLevel#INFO}. */
  void info(String message) throws NullPointerException, FacilityException;

  /** Writes a message about an exception at {@link TraceLevel#INFO}. */
  void info(String message, Throwable cause) throws NullPointerException, FacilityException;

  boolean isInfoEnabled() throws FacilityException;

  /** Writes a message at {@link TraceLevel#CONFIG}. */
  void config(String message) throws NullPointerException, FacilityException;

  /** Writes a message about an exception at {@link TraceLevel#CONFIG}. */
  void config(String message, Throwable cause) throws NullPointerException, FacilityException;

  boolean isConfigEnabled() throws FacilityException;

  /** Writes a message at {@link TraceLevel#FINE}. */
  void fine(String message) throws NullPointerException, FacilityException;

  /** Writes a message about an exception at {@link TraceLevel#FINE}. */
  void fine(String message, Throwable cause) throws NullPointerException, FacilityException;

  boolean isFineEnabled() throws FacilityException;

  /** Writes a message at {@link TraceLevel#FINER}. */
  void finer(String message) throws NullPointerException, FacilityException;

  /** Writes a message about an exception at {@link TraceLevel#FINER}. */
  void finer(String message, Throwable cause) throws NullPointerException, FacilityException;

  boolean isFinerEnabled() throws FacilityException;

  /** Writes a message at {@link TraceLevel#FINEST}. */
  void finest(String message) throws NullPointerException, FacilityException;

  /** Writes a message about an exception at {@link TraceLevel#FINEST}. */
  void finest(String message, Throwable cause) throws NullPointerException, FacilityException;

  boolean isFinestEnabled() throws FacilityException;

  /**
   * Whether messages of a level are written.
   *
   * @throws NullPointerException if {@code level} is null
   */
  boolean isTraceable(TraceLevel level) throws NullPointerException, FacilityException;

  /**
   * Writes a message.
   *
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if the level is {@link TraceLevel#OFF}
   */
  void trace(TraceLevel level, String message)
      throws NullPointerException, IllegalArgumentException, FacilityException;

  /**
   * Writes a message about an exception.
   *
   * @throws NullPointerException if {@code level} or {@code message} is null
   * @throws IllegalArgumentException if the level is {@link TraceLevel#OFF}
   */
  void trace(TraceLevel level, String message, Throwable cause)
      throws NullPointerException, IllegalArgumentException, FacilityException;
}
