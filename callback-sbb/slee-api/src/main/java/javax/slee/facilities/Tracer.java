package javax.slee.facilities;

public interface Tracer {
  String getTracerName();

  String getParentTracerName();

  TraceLevel getTraceLevel() throws FacilityException;

  void severe(String name) throws NullPointerException, FacilityException;

  void severe(String name, Throwable cause) throws NullPointerException, FacilityException;

  boolean isSevereEnabled() throws FacilityException;

  void warning(String name) throws NullPointerException, FacilityException;

  void warning(String name, Throwable cause) throws NullPointerException, FacilityException;

  boolean isWarningEnabled() throws FacilityException;

  void info(String name) throws NullPointerException, FacilityException;

  void info(String name, Throwable cause) throws NullPointerException, FacilityException;

  boolean isInfoEnabled() throws FacilityException;

  void config(String name) throws NullPointerException, FacilityException;

  void config(String name, Throwable cause) throws NullPointerException, FacilityException;

  boolean isConfigEnabled() throws FacilityException;

  void fine(String name) throws NullPointerException, FacilityException;

  void fine(String name, Throwable cause) throws NullPointerException, FacilityException;

  boolean isFineEnabled() throws FacilityException;

  void finer(String name) throws NullPointerException, FacilityException;

  void finer(String name, Throwable cause) throws NullPointerException, FacilityException;

  boolean isFinerEnabled() throws FacilityException;

  void finest(String name) throws NullPointerException, FacilityException;

  void finest(String name, Throwable cause) throws NullPointerException, FacilityException;

  boolean isFinestEnabled() throws FacilityException;

  boolean isTraceable(TraceLevel traceLevel) throws NullPointerException, FacilityException;

  void trace(TraceLevel traceLevel, String name)
      throws NullPointerException, IllegalArgumentException, FacilityException;

  void trace(TraceLevel traceLevel, String name, Throwable cause)
      throws NullPointerException, IllegalArgumentException, FacilityException;
}
