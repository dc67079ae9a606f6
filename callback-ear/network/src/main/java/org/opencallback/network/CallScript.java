package org.opencallback.network;

import java.time.Duration;

/** What a subscriber does when it is called; it runs in a thread of its own and may wait. */
@FunctionalInterface
public interface CallScript {

  /** Plays the called party. */
  void play(IncomingCall call);

  /** Rings that long, then answers. */
  static CallScript answerAfter(Duration ringing) {
    return call -> {
      call.ring();
      if (!call.awaitEnd(ringing)) {
        call.answer();
      }
    };
  }

  /** Rings that long, answers, and hangs up after the conversation unless the exchange does. */
  static CallScript talk(Duration ringing, Duration conversation) {
    return call -> {
      answerAfter(ringing).play(call);
      if (call.isAnswered() && !call.awaitEnd(conversation)) {
        call.hangUp();
      }
    };
  }

  /** Refuses at once: 486 is busy, 503 a trunk without room. */
  static CallScript reject(int status) {
    return call -> call.reject(status);
  }

  /** Rings and is never answered. */
  static CallScript noAnswer() {
    return IncomingCall::ring;
  }

  /** Sends early media, then refuses: an announcement of the network. */
  static CallScript announceAndReject(Duration announcement, int status) {
    return call -> {
      call.progress();
      call.audio().sayTone(announcement, 950);
      call.reject(status);
    };
  }
}
