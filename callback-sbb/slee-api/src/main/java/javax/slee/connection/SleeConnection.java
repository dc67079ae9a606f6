package javax.slee.connection;

import javax.resource.ResourceException;
import javax.slee.Address;
import javax.slee.EventTypeID;
import javax.slee.UnrecognizedActivityException;
import javax.slee.UnrecognizedEventException;

public interface SleeConnection {
  ExternalActivityHandle createActivityHandle() throws ResourceException;

  EventTypeID getEventTypeID(String name, String name2, String name3)
      throws UnrecognizedEventException, ResourceException;

  void fireEvent(
      Object object,
      EventTypeID eventTypeID,
      ExternalActivityHandle externalActivityHandle,
      Address address)
      throws NullPointerException,
          UnrecognizedActivityException,
          UnrecognizedEventException,
          ResourceException;

  void close() throws ResourceException;
}
