package javax.slee.serviceactivity;

import javax.slee.ServiceID;

public interface ServiceActivity {
  ServiceID getService();
}
