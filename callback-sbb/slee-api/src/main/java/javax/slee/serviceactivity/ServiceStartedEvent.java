package javax.slee.serviceactivity;

import javax.slee.ServiceID;

/**
 * A service was activated, or the SLEE started with the service active (JSR 240 §8). Fired on the
 * service's activity and delivered to that service only.
 */
public interface ServiceStartedEvent {

  ServiceID getService();
}
