package org.opencallback.slee.router;

import javax.slee.ActivityContextInterface;
import javax.slee.RolledBackContext;

/** What an SBB is told about a transaction of its that rolled back (JSR 240 §9.12.2). */
record RolledBack(Object event, ActivityContextInterface aci, boolean removing)
    implements RolledBackContext {

  @Override
  public Object getEvent() {
    return event;
  }

  @Override
  public ActivityContextInterface getActivityContextInterface() {
    return aci;
  }

  @Override
  public boolean isRemoveRolledBack() {
    return removing;
  }
}
