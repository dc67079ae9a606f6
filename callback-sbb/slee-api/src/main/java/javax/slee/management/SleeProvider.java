package javax.slee.management;

import javax.management.ObjectName;

public interface SleeProvider {
  ObjectName getSleeManagementMBean();
}
