package javax.slee;

public interface Sbb {
  void setSbbContext(SbbContext sbbContext);

  void unsetSbbContext();

  void sbbCreate() throws CreateException;

  void sbbPostCreate() throws CreateException;

  void sbbActivate();

  void sbbPassivate();

  void sbbLoad();

  void sbbStore();

  void sbbRemove();

  void sbbExceptionThrown(Exception exception, Object object, ActivityContextInterface aci);

  void sbbRolledBack(RolledBackContext rolledBackContext);
}
