package javax.slee.facilities;

import javax.slee.ComponentID;
import javax.slee.UnrecognizedComponentException;

/**
 * Writes trace messages the way of SLEE 1.0.
 *
 * @deprecated Superseded in SLEE 1.1 by {@link Tracer}.
 */
@Deprecated
public interface TraceFacility {

  /**
   * The lowest level that is traced for a component.
   *
   * @throws UnrecognizedComponentException if the component is not installed
   */
  @Deprecated
  Level getTraceLevel(ComponentID component)
      throws NullPointerException, UnrecognizedComponentException, FacilityException;

  /**
   * Writes a message.
   *
   * @param timestamp in milliseconds since 1970-01-01T00:00Z
   * @throws IllegalArgumentException if the level is {@link Level#OFF}
   * @throws UnrecognizedComponentException if the component is not installed
   */
  @Deprecated
  void createTrace(
      ComponentID component, Level level, String messageType, String message, long timestamp)
      throws NullPointerException,
          IllegalArgumentException,
          UnrecognizedComponentException,
          FacilityException;

  /**
   * Writes a message.
   *
   * @param timestamp in milliseconds since 1970-01-01T00:00Z
   * @throws IllegalArgumentException if the level is {@link Level#OFF}
   * @throws UnrecognizedComponentException if the component is not installed
   */
  @Deprecated
  void createTrace(
      ComponentID component,
      Level level,
      String messageType,
      String message,
      Throwable cause,
      long timestamp)
      throws NullPointerException,
          IllegalArgumentException,
          UnrecognizedComponentException,
          FacilityException;
}
