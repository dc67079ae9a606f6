package javax.slee;

public interface RolledBackContext {
  Object getEvent();

  ActivityContextInterface getActivityContextInterface();

  boolean isRemoveRolledBack();
}
