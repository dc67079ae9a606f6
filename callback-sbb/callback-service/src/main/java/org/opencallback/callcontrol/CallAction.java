package org.opencallback.callcontrol;

import java.time.Duration;

/** What call control asks to be done. Each action dispatches itself to the port. */
public sealed interface CallAction {

  /** Carries the action out. */
  void performOn(CallPort port);

  /**
   * Calls a party.
   *
   * @param trunk index into the party's route
   */
  record Originate(Party party, int trunk) implements CallAction {
    @Override
    public void performOn(CallPort port) {
      port.originate(party, trunk);
    }
  }

  /** Releases a party's leg, if there is one. */
  record Release(Party party, Cause cause) implements CallAction {
    @Override
    public void performOn(CallPort port) {
      port.release(party, cause);
    }
  }

  /** Asks a party's signalling whether it is still there. */
  record Probe(Party party) implements CallAction {
    @Override
    public void performOn(CallPort port) {
      port.probe(party);
    }
  }

  /** Takes a party's answer to our media offer. */
  record AcceptMedia(Party party, String sdp) implements CallAction {
    @Override
    public void performOn(CallPort port) {
      port.acceptMedia(party, sdp);
    }

    @Override
    public String toString() {
      return "AcceptMedia[" + party + "]";
    }
  }

  /** Plays a tone to a party. */
  record Play(Party party, Tone tone) implements CallAction {
    @Override
    public void performOn(CallPort port) {
      port.play(party, tone);
    }
  }

  /** Stops the tone that a party hears. */
  record Silence(Party party) implements CallAction {
    @Override
    public void performOn(CallPort port) {
      port.silence(party);
    }
  }

  /** Lets A hear B. */
  record RelayEarlyMedia() implements CallAction {
    @Override
    public void performOn(CallPort port) {
      port.relayEarlyMedia();
    }
  }

  /** Joins the parties. */
  record Bridge() implements CallAction {
    @Override
    public void performOn(CallPort port) {
      port.bridge();
    }
  }

  /** Parts the parties and closes B's media. */
  record CloseMediaB() implements CallAction {
    @Override
    public void performOn(CallPort port) {
      port.closeMediaB();
    }
  }

  /** Releases all media of the call. */
  record ReleaseMedia() implements CallAction {
    @Override
    public void performOn(CallPort port) {
      port.releaseMedia();
    }
  }

  /**
   * Asks what the digits mean.
   *
   * @param finished no more digits will come
   */
  record Analyse(String digits, boolean finished) implements CallAction {
    @Override
    public void performOn(CallPort port) {
      port.analyse(digits, finished);
    }
  }

  /** Starts or restarts the timer for the next digit. */
  record StartDigitTimer(Duration time) implements CallAction {
    @Override
    public void performOn(CallPort port) {
      port.startDigitTimer(time);
    }
  }

  /** Stops the timer for the next digit. */
  record StopDigitTimer() implements CallAction {
    @Override
    public void performOn(CallPort port) {
      port.stopDigitTimer();
    }
  }

  /** Starts or restarts the timer that ends a tone. */
  record StartToneTimer(Duration time) implements CallAction {
    @Override
    public void performOn(CallPort port) {
      port.startToneTimer(time);
    }
  }

  /** Stops the timer that ends a tone. */
  record StopToneTimer() implements CallAction {
    @Override
    public void performOn(CallPort port) {
      port.stopToneTimer();
    }
  }

  /** From here this duration limit holds, counted from the answer of A. */
  record StartLimit(Limits.Kind kind) implements CallAction {
    @Override
    public void performOn(CallPort port) {
      port.startLimit(kind);
    }
  }

  /** Records that A has answered: the job is never dialled again. */
  record RecordAnswer() implements CallAction {
    @Override
    public void performOn(CallPort port) {
      port.recordAnswer();
    }
  }

  /** Reports what became of the callback. */
  record Report() implements CallAction {
    @Override
    public void performOn(CallPort port) {
      port.report();
    }
  }

  /** Asks whether the keys that A has pressed accept the callback. */
  record CheckAcceptance(String digits, boolean finished) implements CallAction {
    /** Without the keys: they may be a PIN. */
    @Override
    public String toString() {
      return "CheckAcceptance";
    }

    @Override
    public void performOn(CallPort port) {
      port.checkAcceptance(digits, finished);
    }
  }
}
