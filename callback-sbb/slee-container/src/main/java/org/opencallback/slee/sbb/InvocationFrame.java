package org.opencallback.slee.sbb;

import javax.slee.ServiceID;

/**
 * One SBB's being called on a thread: while it is the innermost frame, {@code java:comp/env} and
 * the context class loader are that SBB's.
 */
public final class InvocationFrame {

  private static final ThreadLocal<InvocationFrame> INNERMOST = new ThreadLocal<>();

  private final ServiceSbb sbb;
  private final InvocationFrame outer;
  private final ClassLoader outerLoader;
  private final boolean switched;

  private InvocationFrame(ServiceSbb sbb, InvocationFrame outer) {
    this.sbb = sbb;
    this.outer = outer;
    this.switched = outer == null || outer.sbb != sbb;
    this.outerLoader = switched ? Thread.currentThread().getContextClassLoader() : null;
  }

  static InvocationFrame enter(ServiceSbb sbb) {
    InvocationFrame frame = new InvocationFrame(sbb, INNERMOST.get());
    if (frame.switched) {
      sbb.runtime().naming().enter(sbb.environment());
      Thread.currentThread().setContextClassLoader(sbb.definition().loader());
    }
    INNERMOST.set(frame);
    return frame;
  }

  /** Makes the outer frame the innermost one again. */
  public void leave() {
    if (outer == null) {
      INNERMOST.remove();
    } else {
      INNERMOST.set(outer);
    }
    if (switched) {
      Thread.currentThread().setContextClassLoader(outerLoader);
      sbb.runtime().naming().leave();
    }
  }

  /** The service whose SBB is running on this thread, or null. */
  public static ServiceID runningService() {
    InvocationFrame frame = INNERMOST.get();
    return frame == null ? null : frame.sbb.service().id();
  }
}
