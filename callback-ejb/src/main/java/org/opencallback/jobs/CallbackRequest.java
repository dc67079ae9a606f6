package org.opencallback.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.opencallback.directory.MobilePhone;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;
import org.opencallback.job.JobPurpose;
import org.opencallback.numbering.NumberTail;
import org.opencallback.trigger.TriggerPlan;

/**
 * A callback job: what was promised to whom. Readable by the console; changed only by {@link
 * JobStore}'s conditional statements, so that two nodes never both win.
 */
@Entity
@Table(name = "callback_request")
public class CallbackRequest {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "callback_request_seq")
  @SequenceGenerator(
      name = "callback_request_seq",
      sequenceName = "callback_request_seq",
      initialValue = 100,
      allocationSize = 100)
  private Long id;

  @Version private long version;

  @Enumerated(EnumType.STRING)
  private CallbackStatus status;

  @Enumerated(EnumType.STRING)
  private EndReason reason;

  @Enumerated(EnumType.STRING)
  private JobPurpose purpose = JobPurpose.CALLBACK;

  private int attempt;

  @Column(name = "due_at_ms")
  private Instant dueAt;

  private String node;

  /** The mobile while the job is in flight, else null: unique, so one mobile has one job. */
  @Column(name = "in_flight_mobile")
  private Long inFlightMobile;

  @Column(name = "mobile_phone_id")
  private Long mobilePhoneId;

  @Column(name = "extension_id")
  private Long extensionId;

  @Column(name = "extension_number")
  private String extensionNumber;

  @Column(name = "access_number_id")
  private Long accessNumberId;

  @Column(name = "trunk_id")
  private Long trunkId;

  @Column(name = "trigger_call_id")
  private String triggerCallId;

  private String caller;

  /** {@link NumberTail} of the caller; null when it has none. */
  @Column(name = "caller_tail")
  private Long callerTail;

  @Column(name = "delay_ms")
  private Duration delay;

  @Column(name = "created_at_ms")
  private Instant createdAt;

  @Column(name = "started_at_ms")
  private Instant startedAt;

  @Column(name = "answered_at_ms")
  private Instant answeredAt;

  @Column(name = "ended_at_ms")
  private Instant endedAt;

  private String history;

  /** For JPA. */
  protected CallbackRequest() {}

  /** Promises the callback of a plan: due when its delay has run from now. */
  public static CallbackRequest promised(TriggerPlan plan, String node, Instant now) {
    CallbackRequest request = new CallbackRequest();
    request.status = CallbackStatus.SCHEDULED;
    request.dueAt = now.plus(plan.delay());
    request.node = node;
    request.inFlightMobile = plan.mobilePhoneId();
    request.mobilePhoneId = plan.mobilePhoneId();
    request.accessNumberId = plan.accessNumberId();
    request.trunkId = plan.trunkId();
    request.triggerCallId = plan.callId();
    request.calls(plan.caller());
    request.delay = plan.delay();
    request.createdAt = now;
    return request;
  }

  /** A call that asks whoever answers a registered number to press 1; due at once. */
  static CallbackRequest verifying(MobilePhone mobile, String node, Instant now) {
    CallbackRequest request = new CallbackRequest();
    request.status = CallbackStatus.SCHEDULED;
    request.purpose = JobPurpose.VERIFICATION;
    request.dueAt = now;
    request.node = node;
    request.inFlightMobile = mobile.getId();
    request.mobilePhoneId = mobile.getId();
    request.triggerCallId = "verification";
    request.calls(mobile.getNumber());
    request.delay = Duration.ZERO;
    request.createdAt = now;
    return request;
  }

  private void calls(String number) {
    caller = number;
    callerTail = NumberTail.of(number).orElse(null);
  }

  public Long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public CallbackStatus getStatus() {
    return status;
  }

  /** What the mobile is called for. */
  public JobPurpose getPurpose() {
    return purpose;
  }

  /** Why the job has ended; null while it is in flight. */
  public EndReason getReason() {
    return reason;
  }

  /** How many attempts have been made, the one in progress included. */
  public int getAttempt() {
    return attempt;
  }

  /** When the next attempt is due. */
  public Instant getDueAt() {
    return dueAt;
  }

  /** The node that promised or claimed it. */
  public String getNode() {
    return node;
  }

  public Long getMobilePhoneId() {
    return mobilePhoneId;
  }

  public Long getExtensionId() {
    return extensionId;
  }

  /** Number of the extension that pays, known from the first attempt on. */
  public String getExtensionNumber() {
    return extensionNumber;
  }

  public Long getAccessNumberId() {
    return accessNumberId;
  }

  /** Trunk that the trigger came in on. */
  public Long getTrunkId() {
    return trunkId;
  }

  public String getTriggerCallId() {
    return triggerCallId;
  }

  /** The mobile's number, E.164. */
  public String getCaller() {
    return caller;
  }

  public Duration getDelay() {
    return delay;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  /** When the attempt in progress, or the last one, began. */
  public Instant getStartedAt() {
    return startedAt;
  }

  /** When the mobile answered; null if never. */
  public Instant getAnsweredAt() {
    return answeredAt;
  }

  public Instant getEndedAt() {
    return endedAt;
  }

  /** The state transitions of the last attempt, for people who look for a fault. */
  public String getHistory() {
    return history;
  }
}
