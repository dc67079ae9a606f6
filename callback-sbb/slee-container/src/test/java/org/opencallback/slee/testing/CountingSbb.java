package org.opencallback.slee.testing;

import javax.slee.ActivityContextInterface;
import javax.slee.RolledBackContext;
import javax.slee.Sbb;
import javax.slee.SbbContext;

/** An SBB that does next to nothing: what is left is the container's share. */
public abstract class CountingSbb implements Sbb {

  public abstract int getCount();

  public abstract void setCount(int value);

  public void onPing(Ping event, ActivityContextInterface aci) {
    setCount(getCount() + 1);
  }

  @Override
  public void setSbbContext(SbbContext context) {}

  @Override
  public void unsetSbbContext() {}

  @Override
  public void sbbCreate() {}

  @Override
  public void sbbPostCreate() {}

  @Override
  public void sbbActivate() {}

  @Override
  public void sbbPassivate() {}

  @Override
  public void sbbLoad() {}

  @Override
  public void sbbStore() {}

  @Override
  public void sbbRemove() {}

  @Override
  public void sbbExceptionThrown(Exception problem, Object event, ActivityContextInterface aci) {}

  @Override
  public void sbbRolledBack(RolledBackContext context) {}
}
