package org.opencallback.callcontrol;

/** What trigger control asks to be done. Each action dispatches itself to the port. */
public sealed interface TriggerAction {

  /** Carries the action out. */
  void performOn(TriggerPort port);

  /** Lets the caller hear ringing for the ring time. */
  record Ring() implements TriggerAction {
    @Override
    public void performOn(TriggerPort port) {
      port.ring();
    }
  }

  /** Promises the callback: durable when this returns. */
  record Promise() implements TriggerAction {
    @Override
    public void performOn(TriggerPort port) {
      port.promise();
    }
  }

  /** Refuses the call as its plan says. */
  record RefuseAsPlanned() implements TriggerAction {
    @Override
    public void performOn(TriggerPort port) {
      port.refuseAsPlanned();
    }
  }

  /** Refuses the call. */
  record Refuse(int status, Cause cause) implements TriggerAction {
    @Override
    public void performOn(TriggerPort port) {
      port.refuse(status, cause);
    }
  }

  /** Sends the caller elsewhere (RFC 3261 §21.3.3). */
  record Redirect(String target) implements TriggerAction {
    @Override
    public void performOn(TriggerPort port) {
      port.redirect(target);
    }
  }

  /** Answers the CANCEL itself (RFC 3261 §9.2). */
  record ConfirmCancel() implements TriggerAction {
    @Override
    public void performOn(TriggerPort port) {
      port.confirmCancel();
    }
  }

  /** Reports that the trigger has cleared: the delay runs from here. */
  record ReportCleared() implements TriggerAction {
    @Override
    public void performOn(TriggerPort port) {
      port.reportCleared();
    }
  }
}
