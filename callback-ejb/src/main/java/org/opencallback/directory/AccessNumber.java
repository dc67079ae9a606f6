package org.opencallback.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.opencallback.numbering.E164;
import org.opencallback.persistence.DurationBetween;
import org.opencallback.persistence.StoredEntity;
import org.opencallback.trunk.Trunk;

/** An access number: the directory number that a mobile calls to be called back. */
@Entity
@Table(name = "access_number")
public class AccessNumber extends StoredEntity {

  @NotNull(message = "the access number is needed, E.164 such as +48221234500")
  @Pattern(
      regexp = E164.REGEXP,
      message = "an access number is E.164 such as +48221234500, '${validatedValue}' is not")
  private String number;

  @Size(max = 100, message = "a label has at most 100 characters")
  private String label;

  private boolean enabled = true;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "trunk_id")
  private Trunk trunk;

  @NotNull(message = "the ring time is needed, usually 6 s")
  @DurationBetween(minMs = 0, maxMs = 30_000, message = "the ring time is 0 to 30 s")
  @Column(name = "ring_time_ms")
  private Duration ringTime = Duration.ofSeconds(6);

  @Min(value = 400, message = "a refusal's SIP status is 400 to 699, not ${validatedValue}")
  @Max(value = 699, message = "a refusal's SIP status is 400 to 699, not ${validatedValue}")
  @Column(name = "refusal_status")
  private int refusalStatus = 486;

  @Min(value = 1, message = "a Q.850 cause is 1 to 127, not ${validatedValue}")
  @Max(value = 127, message = "a Q.850 cause is 1 to 127, not ${validatedValue}")
  @Column(name = "refusal_cause")
  private int refusalCause = 17;

  @NotNull(message = "the delay is needed, usually 5 s")
  @DurationBetween(minMs = 0, maxMs = 600_000, message = "the delay is 0 to 600 s")
  @Column(name = "delay_ms")
  private Duration delay = Duration.ofSeconds(5);

  @Pattern(
      regexp = E164.REGEXP,
      message = "a presented number is E.164 such as +48221234567, '${validatedValue}' is not")
  @Column(name = "presented_number")
  private String presentedNumber;

  @Min(value = 0, message = "further attempts are 0 to 5, not ${validatedValue}")
  @Max(value = 5, message = "further attempts are 0 to 5, not ${validatedValue}")
  private int retries = 2;

  @NotNull(message = "the time before the second attempt is needed, usually 10 s")
  @DurationBetween(
      minMs = 1_000,
      maxMs = 3_600_000,
      message = "the time before the second attempt is 1 to 3600 s")
  @Column(name = "retry_delay_ms")
  private Duration retryDelay = Duration.ofSeconds(10);

  @Min(value = 1, message = "the retry factor is 1 to 10, not ${validatedValue}")
  @Max(value = 10, message = "the retry factor is 1 to 10, not ${validatedValue}")
  @Column(name = "retry_factor")
  private int retryFactor = 2;

  @NotNull(message = "the policy for unknown callers is needed: REFUSE or REDIRECT")
  @Enumerated(EnumType.STRING)
  @Column(name = "stranger_policy")
  private StrangerPolicy strangerPolicy = StrangerPolicy.REFUSE;

  @Min(value = 400, message = "a refusal's SIP status is 400 to 699, not ${validatedValue}")
  @Max(value = 699, message = "a refusal's SIP status is 400 to 699, not ${validatedValue}")
  @Column(name = "stranger_status")
  private int strangerStatus = 403;

  @Min(value = 1, message = "a Q.850 cause is 1 to 127, not ${validatedValue}")
  @Max(value = 127, message = "a Q.850 cause is 1 to 127, not ${validatedValue}")
  @Column(name = "stranger_cause")
  private int strangerCause = 21;

  @Pattern(
      regexp = "sips?:[^\\s<>\"]{1,240}",
      message = "a redirection goes to a SIP URI such as sip:100@192.0.2.1, not ${validatedValue}")
  @Column(name = "stranger_target")
  private String strangerTarget;

  /** A redirection needs somewhere to go. */
  @AssertTrue(message = "the policy REDIRECT needs a SIP URI to redirect to")
  public boolean isStrangerTargetGiven() {
    return strangerPolicy != StrangerPolicy.REDIRECT || strangerTarget != null;
  }

  /** Directory number that is called, E.164. */
  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public boolean isEnabled() {
    return enabled;
  }

  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }

  /** The only trunk it may be called through; null for any. */
  public Trunk getTrunk() {
    return trunk;
  }

  public void setTrunk(Trunk trunk) {
    this.trunk = trunk;
  }

  /** How long the caller hears ringing before the refusal; two rings are 6 s in Poland. */
  public Duration getRingTime() {
    return ringTime;
  }

  public void setRingTime(Duration ringTime) {
    this.ringTime = ringTime;
  }

  /** SIP status that ends an accepted trigger (RFC 3261 §21). */
  public int getRefusalStatus() {
    return refusalStatus;
  }

  public void setRefusalStatus(int refusalStatus) {
    this.refusalStatus = refusalStatus;
  }

  /** Cause in the Reason header (Q.850). */
  public int getRefusalCause() {
    return refusalCause;
  }

  public void setRefusalCause(int refusalCause) {
    this.refusalCause = refusalCause;
  }

  /** From the moment the trigger has cleared to the callback. */
  public Duration getDelay() {
    return delay;
  }

  public void setDelay(Duration delay) {
    this.delay = delay;
  }

  /** Number shown to the mobile, E.164; null for the company number. */
  public String getPresentedNumber() {
    return presentedNumber;
  }

  public void setPresentedNumber(String presentedNumber) {
    this.presentedNumber = presentedNumber;
  }

  /** How many further attempts follow the first. */
  public int getRetries() {
    return retries;
  }

  public void setRetries(int retries) {
    this.retries = retries;
  }

  /** Time before the second attempt. */
  public Duration getRetryDelay() {
    return retryDelay;
  }

  public void setRetryDelay(Duration retryDelay) {
    this.retryDelay = retryDelay;
  }

  /** By how much each further wait is longer than the one before. */
  public int getRetryFactor() {
    return retryFactor;
  }

  public void setRetryFactor(int retryFactor) {
    this.retryFactor = retryFactor;
  }

  /** What becomes of callers who are not registered. */
  public StrangerPolicy getStrangerPolicy() {
    return strangerPolicy;
  }

  public void setStrangerPolicy(StrangerPolicy strangerPolicy) {
    this.strangerPolicy = strangerPolicy;
  }

  public int getStrangerStatus() {
    return strangerStatus;
  }

  public void setStrangerStatus(int strangerStatus) {
    this.strangerStatus = strangerStatus;
  }

  public int getStrangerCause() {
    return strangerCause;
  }

  public void setStrangerCause(int strangerCause) {
    this.strangerCause = strangerCause;
  }

  /** SIP URI that unregistered callers are redirected to. */
  public String getStrangerTarget() {
    return strangerTarget;
  }

  public void setStrangerTarget(String strangerTarget) {
    this.strangerTarget = strangerTarget;
  }
}
