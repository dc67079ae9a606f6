package org.opencallback.callcontrol;

/** What leg control asks to be done. Each action dispatches itself to the port. */
public sealed interface LegAction {

  /** Carries the action out. */
  void performOn(LegPort port);

  /** Sends the INVITE. */
  record SendInvite() implements LegAction {
    @Override
    public void performOn(LegPort port) {
      port.sendInvite();
    }
  }

  /** Acknowledges the 2xx. */
  record SendAck() implements LegAction {
    @Override
    public void performOn(LegPort port) {
      port.sendAck();
    }
  }

  /** Cancels the INVITE. */
  record SendCancel() implements LegAction {
    @Override
    public void performOn(LegPort port) {
      port.sendCancel();
    }
  }

  /** Ends the answered call. */
  record SendBye(Cause cause) implements LegAction {
    @Override
    public void performOn(LegPort port) {
      port.sendBye(cause);
    }
  }

  /** Drops the dialog, which the peer does not end. */
  record DropDialog() implements LegAction {
    @Override
    public void performOn(LegPort port) {
      port.dropDialog();
    }
  }

  /** Tells the call that the party is being alerted. */
  record ReportAlerting() implements LegAction {
    @Override
    public void performOn(LegPort port) {
      port.reportAlerting();
    }
  }

  /** Tells the call that the peer sends audio before the answer. */
  record ReportEarlyMedia(String sdp) implements LegAction {
    @Override
    public void performOn(LegPort port) {
      port.reportEarlyMedia(sdp);
    }
  }

  /** Tells the call that the party has answered. */
  record ReportAnswered(String sdp) implements LegAction {
    @Override
    public void performOn(LegPort port) {
      port.reportAnswered(sdp);
    }
  }

  /** Notes for the record that the answer came although we had given the leg up. */
  record NoteLateAnswer() implements LegAction {
    @Override
    public void performOn(LegPort port) {
      port.noteLateAnswer();
    }
  }

  /** Tells the call that the leg was released, not by the call. */
  record ReportReleased(LegEnd end) implements LegAction {
    @Override
    public void performOn(LegPort port) {
      port.reportReleased(end);
    }
  }

  /** Tells the call that nothing of the leg is left in the network. */
  record ReportGone() implements LegAction {
    @Override
    public void performOn(LegPort port) {
      port.reportGone();
    }
  }
}
