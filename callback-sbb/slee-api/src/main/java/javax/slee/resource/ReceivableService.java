package javax.slee.resource;

import javax.slee.EventTypeID;
import javax.slee.ServiceID;

public interface ReceivableService {
  ServiceID getService();

  ReceivableService.ReceivableEvent[] getReceivableEvents();

  @Override
  boolean equals(Object object);

  public interface ReceivableEvent {
    EventTypeID getEventType();

    String getResourceOption();

    boolean isInitialEvent();
  }
}
