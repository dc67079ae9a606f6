package org.opencallback.slee.restcomm;

import javax.slee.facilities.TimerID;
import org.mobicents.slee.ActivityContextInterfaceExt;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.ActivityContextView;

/** An activity context interface object that tells its timers and names. */
public class ExtendedContextView extends ActivityContextView
    implements ActivityContextInterfaceExt {

  public ExtendedContextView(ActivityContext context) {
    super(context);
  }

  @Override
  public TimerID[] getTimers() {
    return timersOfContext();
  }

  @Override
  public String[] getNamesBound() {
    return namesOfContext();
  }

  @Override
  public void suspend() {
    suspendContext();
  }
}
