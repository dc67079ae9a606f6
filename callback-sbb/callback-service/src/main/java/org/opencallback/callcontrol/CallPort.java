package org.opencallback.callcontrol;

import java.time.Duration;

/**
 * What a callback's surroundings can do. Whatever they find out while doing it comes back as an
 * event, after all actions of the step.
 */
public interface CallPort {

  void originate(Party party, int trunk);

  void release(Party party, Cause cause);

  void probe(Party party);

  void acceptMedia(Party party, String sdp);

  void play(Party party, Tone tone);

  void silence(Party party);

  void relayEarlyMedia();

  void bridge();

  void closeMediaB();

  void releaseMedia();

  void analyse(String digits, boolean finished);

  void startDigitTimer(Duration time);

  void stopDigitTimer();

  void startToneTimer(Duration time);

  void stopToneTimer();

  void startLimit(Limits.Kind kind);

  void recordAnswer();

  void report();

  void checkAcceptance(String digits, boolean finished);
}
