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
  private int calls = 1;

  private InvocationFrame(ServiceSbb sbb, InvocationFrame outer) {
    this.sbb = sbb;
    this.outer = outer;
    this.outerLoader = Thread.currentThread().getContextClassLoader();
  }

  /** A frame for the SBB; the innermost one, if it is of that SBB already. */
  static InvocationFrame enter(ServiceSbb sbb) {
    InvocationFrame innermost = INNERMOST.get();
    if (innermost != null && innermost.sbb == sbb) {
      innermost.calls++;
      return innermost;
    }
    InvocationFrame frame = new InvocationFrame(sbb, innermost);
    sbb.runtime().naming().enter(sbb.environment());
    Thread.currentThread().setContextClassLoader(sbb.definition().loader());
    INNERMOST.set(frame);
    return frame;
  }

  /** Makes the outer frame the innermost one again, when it has been left as often as entered. */
  public void leave() {
    if (--calls > 0) {
      return;
    }
    INNERMOST.set(outer);
    Thread.currentThread().setContextClassLoader(outerLoader);
    sbb.runtime().naming().leave();
  }

  /** The service whose SBB is running on this thread, or null. */
  public static ServiceID runningService() {
    InvocationFrame frame = INNERMOST.get();
    return frame == null ? null : frame.sbb.service().id();
  }
}
