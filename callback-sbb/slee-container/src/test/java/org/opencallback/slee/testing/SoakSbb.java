package org.opencallback.slee.testing;

import javax.slee.ActivityContextInterface;
import javax.slee.SbbContext;

/**
 * An SBB that checks on every event what must hold whatever has happened before, and then commits,
 * rolls back or throws, as the event's name asks it.
 */
public abstract class SoakSbb extends CountingSbb {

  private SbbContext soakContext;

  @Override
  public void setSbbContext(SbbContext context) {
    super.setSbbContext(context);
    soakContext = context;
  }

  @Override
  public void onPing(Ping event, ActivityContextInterface aci) {
    String[] parts = event.name().split(" ", -1);
    SoakModel model = SoakModel.of(Integer.parseInt(parts[0]));
    model.handled(Integer.parseInt(parts[1]), getCount());
    setCount(getCount() + 1);
    switch (parts[2]) {
      case "rollback" -> soakContext.setRollbackOnly();
      case "throw" -> throw new IllegalStateException("asked for");
      default -> model.willCommit();
    }
  }
}
