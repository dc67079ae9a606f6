package javax.slee.facilities;

import javax.slee.ComponentID;
import javax.slee.UnrecognizedComponentException;

@Deprecated
public interface TraceFacility {
  @Deprecated
  Level getTraceLevel(ComponentID componentID)
      throws NullPointerException, UnrecognizedComponentException, FacilityException;

  @Deprecated
  void createTrace(ComponentID componentID, Level level, String name, String name2, long value)
      throws NullPointerException,
          IllegalArgumentException,
          UnrecognizedComponentException,
          FacilityException;

  @Deprecated
  void createTrace(
      ComponentID componentID, Level level, String name, String name2, Throwable cause, long value)
      throws NullPointerException,
          IllegalArgumentException,
          UnrecognizedComponentException,
          FacilityException;
}
