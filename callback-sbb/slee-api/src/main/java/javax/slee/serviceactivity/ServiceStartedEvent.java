package javax.slee.serviceactivity;

import javax.slee.ServiceID;

public interface ServiceStartedEvent {
  ServiceID getService();
}
