package javax.slee.management;

import javax.management.ObjectName;

/**
 * A SLEE vendor's class through which management clients in the same JVM find the SLEE (JSR 240
 * §14). It has a public constructor without parameters.
 */
public interface SleeProvider {

  /** The object name of the {@link SleeManagementMBean}. */
  ObjectName getSleeManagementMBean();
}
