package javax.slee.serviceactivity;

import javax.slee.ServiceID;

/**
 * The activity of a service: it begins with a {@link ServiceStartedEvent} when the service is
 * activated, and ends when the service stops (JSR 240 §7).
 */
public interface ServiceActivity {

  ServiceID getService();
}
