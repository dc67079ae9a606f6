package javax.slee.resource;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Turns a resource adaptor's events and activity handles into bytes and back, so that the SLEE can
 * store them or send them to another node (JSR 240 §15).
 */
public interface Marshaler {

  /** About how many bytes an event takes. */
  int getEstimatedEventSize(FireableEventType eventType, Object event);

  /**
   * The bytes of an event, if the resource adaptor has them already.
   *
   * @return a buffer that the SLEE only reads and gives back with {@link #releaseEventBuffer}; null
   *     if the SLEE is to call {@link #marshalEvent}
   */
  ByteBuffer getEventBuffer(FireableEventType eventType, Object event);

  /** Gives back a buffer from {@link #getEventBuffer}. */
  void releaseEventBuffer(FireableEventType eventType, Object event, ByteBuffer buffer);

  /**
   * Writes an event.
   *
   * @throws IOException if it cannot be written
   */
  void marshalEvent(FireableEventType eventType, Object event, DataOutput out) throws IOException;

  /**
   * Reads an event.
   *
   * @throws IOException if it cannot be read
   */
  Object unmarshalEvent(FireableEventType eventType, DataInput in) throws IOException;

  /** About how many bytes an activity handle takes. */
  int getEstimatedHandleSize(ActivityHandle handle);

  /**
   * Writes an activity handle.
   *
   * @throws IOException if it cannot be written
   */
  void marshalHandle(ActivityHandle handle, DataOutput out) throws IOException;

  /**
   * Reads an activity handle.
   *
   * @throws IOException if it cannot be read
   */
  ActivityHandle unmarshalHandle(DataInput in) throws IOException;
}
