package org.opencallback.slee.sbb;

import java.lang.invoke.MethodHandle;
import javax.slee.ActivityContextInterface;
import javax.slee.EventContext;
import javax.slee.InitialEventSelector;
import org.opencallback.slee.descriptor.SbbEvent;

/** An event handler method of an SBB, and how the event is selected as initial event. */
public final class EventHandler {

  private final SbbEvent descriptor;
  private final MethodHandle method;
  private final MethodHandle selector;

  /**
   * Creates a handler.
   *
   * @param method takes the SBB, the event, the activity context interface and the event context
   * @param selector takes the SBB and an initial event selector and returns one; null if none
   */
  EventHandler(SbbEvent descriptor, MethodHandle method, MethodHandle selector) {
    this.descriptor = descriptor;
    this.method = method;
    this.selector = selector;
  }

  public SbbEvent descriptor() {
    return descriptor;
  }

  /** Whether the SBB has an initial event selector method for the event. */
  public boolean hasSelector() {
    return selector != null;
  }

  void call(Object sbb, Object event, ActivityContextInterface aci, EventContext context)
      throws Exception {
    try {
      method.invokeExact(sbb, event, aci, context);
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      // a method handle declares Throwable; SBB methods throw nothing else in practice
      throw new IllegalStateException(e);
    }
  }

  InitialEventSelector select(Object sbb, InitialEventSelector question) throws Exception {
    try {
      return (InitialEventSelector) selector.invokeExact(sbb, question);
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
