package org.opencallback.sbb;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.slee.ActivityContextInterface;
import javax.slee.RolledBackContext;
import javax.slee.Sbb;
import javax.slee.SbbContext;
import javax.slee.facilities.Tracer;

/** What every SBB here needs of JSR 240 §6.3 and does the same way. */
public abstract class BaseSbb implements Sbb {

  /** After this many faults an entity gives up without ceremony: about four minutes. */
  static final int MAX_FAULTS = 12;

  private static final long LONGEST_PAUSE_MS = 30_000;

  private SbbContext context;
  private Tracer tracer;

  /** Finds what the SBB needs in {@code java:comp/env}. */
  abstract void lookUp(Environment env);

  @Override
  public void setSbbContext(SbbContext sbbContext) {
    context = sbbContext;
    tracer = sbbContext.getTracer(sbbContext.getSbb().getName());
    lookUp(new Environment(sbbContext.getSbb().getName()));
  }

  @Override
  public void unsetSbbContext() {
    context = null;
  }

  final SbbContext context() {
    return context;
  }

  final Tracer tracer() {
    return tracer;
  }

  final Stream<ActivityContextInterface> attachments() {
    return Arrays.stream(context.getActivities());
  }

  /** Detaches from everything: the SLEE then removes the entity, if it is a root. */
  final void detachAll() {
    attachments().forEach(aci -> aci.detach(context.getSbbLocalObject()));
  }

  /** How long to wait before the work after a fault is tried again. */
  static Duration pauseAfter(int faults) {
    return Duration.ofMillis(Math.min(100L << (2 * Math.min(faults, 5)), LONGEST_PAUSE_MS));
  }

  /** The container has logged the exception and rolls back; see {@link #sbbRolledBack}. */
  @Override
  public void sbbExceptionThrown(Exception exception, Object event, ActivityContextInterface aci) {}

  @Override
  public void sbbRolledBack(RolledBackContext rolledBack) {}

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
}
