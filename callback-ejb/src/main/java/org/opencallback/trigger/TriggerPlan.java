package org.opencallback.trigger;

import java.time.Duration;

/**
 * What an accepted trigger call leads to.
 *
 * @param callId the trigger's call identifier
 * @param trunkId trunk that the trigger came in on
 * @param accessNumberId access number that was called
 * @param mobilePhoneId registered mobile that called
 * @param caller the mobile's number, E.164 with plus sign
 * @param ringTime how long the caller hears ringing before the refusal
 * @param refusal how the trigger is then refused
 * @param delay from the moment the trigger has cleared to the callback
 */
public record TriggerPlan(
    String callId,
    long trunkId,
    long accessNumberId,
    long mobilePhoneId,
    String caller,
    Duration ringTime,
    FinalResponse refusal,
    Duration delay) {}
