package org.opencallback.callcontrol;

/** What can happen to a leg. */
public sealed interface LegEvent {

  /** The call orders the leg to be originated. */
  record Originate() implements LegEvent {}

  /** The INVITE could not be sent. */
  record SendFailed() implements LegEvent {}

  /** A provisional response that says nothing about the party (100, 181, 182, 183). */
  record Progress() implements LegEvent {}

  /** 180: the party is being alerted. */
  record Alerting() implements LegEvent {}

  /**
   * A provisional response with SDP.
   *
   * @param sdp the peer's provisional answer
   */
  record EarlyMedia(String sdp) implements LegEvent {
    @Override
    public String toString() {
      return "EarlyMedia";
    }
  }

  /**
   * 2xx.
   *
   * @param sdp the peer's answer
   */
  record Answered(String sdp) implements LegEvent {
    @Override
    public String toString() {
      return "Answered";
    }
  }

  /**
   * A final response other than 2xx, or none in time.
   *
   * @param end what it means
   */
  record Refused(LegEnd end) implements LegEvent {}

  /** The peer has sent BYE. */
  record ByeReceived(LegEnd end) implements LegEvent {}

  /** Our BYE has got a final response, or none in time. */
  record ByeAnswered() implements LegEvent {}

  /** The peer does not know the dialog any more, or does not answer in it. */
  record PeerLost() implements LegEvent {}

  /** The call asks for the release of the leg. */
  record ReleaseRequested(Cause cause) implements LegEvent {}

  /** The dialog has ended: no message of it can be sent or received. */
  record DialogEnded() implements LegEvent {}

  /** The guard time of the state is over. */
  record TimerExpired() implements LegEvent {}
}
