package org.opencallback.network;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.opencallback.network.audio.Heard;
import org.opencallback.network.sip.NotSeenException;
import org.opencallback.network.sip.SipMessage;

/**
 * The demonstration call: mobile, carrier and destination do their parts and check the exchange's.
 */
final class DemoCall {

  private static final int DIAL_TONE_HERTZ = 425;

  /** How long the dial tone may go on after the key was pressed. */
  private static final Duration TONE_OFF = Duration.ofMillis(300);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** The first-digit, inter-digit and routing times of the exchange together, and more. */
  private static final Duration DIALLING = Duration.ofSeconds(12);

  private final DemoSettings settings;
  private final Network network;
  private final DemoReport report;

  DemoCall(DemoSettings settings, Network network, DemoReport report) {
    this.settings = settings;
    this.network = network;
    this.report = report;
  }

  /** Plays the call as far as the exchange goes along. */
  void play() {
    try {
      TriggerCall trigger = trigger();
      IncomingCall callback = callback(trigger);
      dial(callback);
      IncomingCall destination = destination(callback);
      talk(callback, destination);
      release(callback, destination);
    } catch (NotSeenException e) {
      report.check(false, String.valueOf(e.getMessage()));
    }
  }

  private TriggerCall trigger() {
    TriggerCall trigger = network.first().triggerCall(settings.mobile(), settings.accessNumber());
    SipMessage refusal = trigger.awaitFinal(settings.ringTime().plus(PATIENCE));
    boolean alerted = trigger.timeOf("180").isPresent();
    boolean silent = trigger.received().stream().noneMatch(entry -> entry.message().hasSdp());
    report.check(alerted && silent, "the trigger call was alerted, free of charge (180, no SDP)");
    report.check(
        refusal.status() == 486 && refusal.q850Cause().orElse(0) == 17,
        "refused with " + Ladder.label(refusal) + " (expected 486, Q.850 cause 17)");
    report.time("ring time", trigger.ringTime(), settings.ringTime());
    return trigger;
  }

  private IncomingCall callback(TriggerCall trigger) {
    IncomingCall callback = network.expectCall("the callback", settings.delay().plus(PATIENCE));
    report.check(callback.number().equals(settings.mobile()), "called back: " + callback.number());
    Duration delay = Duration.between(trigger.clearedAt(), callback.arrivedAt());
    report.time("callback after the trigger call had cleared:", delay, settings.delay());
    String shown = callback.presentedNumber();
    boolean same = shown.equals(callback.invite().number("P-Asserted-Identity"));
    report.check(
        same && !shown.isEmpty(), "the mobile sees " + shown + " (From, P-Asserted-Identity)");
    callback.ring();
    return callback.answer();
  }

  private void dial(IncomingCall callback) {
    Carrier carrier = network.first();
    Heard heard = callback.audio().heard();
    Instant answered = callback.timeOf("ACK").orElseGet(carrier::now);
    Instant tone = heard.awaitTone(DIAL_TONE_HERTZ, PATIENCE);
    carrier.remark(callback, DIAL_TONE_HERTZ + " Hz dial tone heard");
    report.check(
        true,
        "dial tone of %d Hz recognised %s s after the answer"
            .formatted(DIAL_TONE_HERTZ, Ladder.seconds(Duration.between(answered, tone))));
    Instant pressed = carrier.now();
    callback.sendDigits(settings.digits().substring(0, 1), settings.digitMode());
    heard.awaitSilence(PATIENCE);
    carrier.remark(callback, "dial tone stopped");
    Duration still = Duration.between(pressed, heard.lastSoundAt().orElse(pressed));
    report.check(
        still.compareTo(TONE_OFF) <= 0,
        "the dial tone stopped at the first digit, within %s s".formatted(Ladder.seconds(still)));
    if (settings.digits().length() > 1) {
      callback.sendDigits(settings.digits().substring(1), settings.digitMode());
    }
  }

  private IncomingCall destination(IncomingCall callback) {
    IncomingCall destination = network.expectCall("the call to the destination", DIALLING);
    String shown = destination.presentedNumber();
    report.check(
        shown.equals(settings.companyNumber()),
        "the destination %s sees %s (expected %s)"
            .formatted(destination.number(), shown, settings.companyNumber()));
    String digits = settings.mobile().replace("+", "");
    report.check(
        !destination.invite().text().contains(digits),
        "the mobile's number is nowhere in the INVITE to the destination");
    destination.ring();
    callback.audio().heard().awaitTone(DIAL_TONE_HERTZ, PATIENCE);
    network.first().remark(callback, "ringback tone heard");
    report.check(true, "the mobile hears ringback tone");
    destination.answer();
    report.check(
        true,
        "connected %s s after the callback was answered"
            .formatted(
                Ladder.seconds(
                    Duration.between(
                        callback.timeOf("ACK").orElseThrow(),
                        destination.timeOf("ACK").orElseThrow()))));
    return destination;
  }

  private void talk(IncomingCall callback, IncomingCall destination) {
    callback.audio().heard().awaitPackets(5, PATIENCE);
    destination.audio().heard().awaitPackets(5, PATIENCE);
    speak("A->B", callback, destination);
    speak("B->A", destination, callback);
  }

  private void speak(String way, IncomingCall speaker, IncomingCall listener) {
    List<byte[]> frames = speaker.audio().sayNumberedFrames(way, settings.frames());
    Heard heard = listener.audio().heard();
    try {
      heard.awaitFrames(frames, frames.size(), Duration.ofSeconds(1));
    } catch (NotSeenException e) {
      network.first().remark(listener, way + " is not complete");
    }
    int count = heard.countOf(frames);
    String text = "audio %s %d/%d frames bit for bit".formatted(way, count, frames.size());
    network.first().remark(listener, text);
    report.check(count == frames.size(), text);
  }

  private void release(IncomingCall callback, IncomingCall destination) {
    Instant hungUp = network.first().now();
    callback.hangUp();
    destination.awaitBye();
    report.check(
        true,
        "the destination was released %s s after the mobile hung up"
            .formatted(
                Ladder.seconds(Duration.between(hungUp, destination.timeOf("BYE").orElseThrow()))));
  }
}
