package javax.slee.resource;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

public interface Marshaler {
  int getEstimatedEventSize(FireableEventType fireableEventType, Object object);

  ByteBuffer getEventBuffer(FireableEventType fireableEventType, Object object);

  void releaseEventBuffer(
      FireableEventType fireableEventType, Object object, ByteBuffer byteBuffer);

  void marshalEvent(FireableEventType fireableEventType, Object object, DataOutput dataOutput)
      throws IOException;

  Object unmarshalEvent(FireableEventType fireableEventType, DataInput dataInput)
      throws IOException;

  int getEstimatedHandleSize(ActivityHandle activityHandle);

  void marshalHandle(ActivityHandle activityHandle, DataOutput dataOutput) throws IOException;

  ActivityHandle unmarshalHandle(DataInput dataInput) throws IOException;
}
