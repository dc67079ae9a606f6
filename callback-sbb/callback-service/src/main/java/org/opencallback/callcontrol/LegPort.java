package org.opencallback.callcontrol;

/** What a leg's surroundings can do: its dialog below, the call above. */
public interface LegPort {

  void sendInvite();

  void sendAck();

  void sendCancel();

  void sendBye(Cause cause);

  void dropDialog();

  void reportAlerting();

  void reportEarlyMedia(String sdp);

  void reportAnswered(String sdp);

  void noteLateAnswer();

  void reportReleased(LegEnd end);

  void reportGone();
}
