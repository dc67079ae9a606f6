package org.opencallback.triggers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.opencallback.trigger.Printable;
import org.opencallback.trigger.RefusalReason;

/** A refused trigger call, for the console. Only the newest are kept. */
@Entity
@Table(name = "trigger_refusal")
public class TriggerRefusal {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trigger_refusal_seq")
  @SequenceGenerator(
      name = "trigger_refusal_seq",
      sequenceName = "trigger_refusal_seq",
      initialValue = 100,
      allocationSize = 100)
  private Long id;

  @Column(name = "refused_at_ms")
  private Instant refusedAt;

  @Column(name = "trunk_name")
  private String trunkName;

  private String peer;

  private String caller;

  private String called;

  @Enumerated(EnumType.STRING)
  private RefusalReason reason;

  private String rules;

  @Column(name = "call_id")
  private String callId;

  /** For JPA. */
  protected TriggerRefusal() {}

  TriggerRefusal(Instant refusedAt, Parties parties, RefusalReason reason, String rules) {
    this.refusedAt = refusedAt;
    this.trunkName = storable(parties.trunkName(), 60);
    this.peer = storable(parties.peer(), 100);
    this.caller = storable(parties.caller(), 64);
    this.called = storable(parties.called(), 64);
    this.callId = storable(parties.callId(), 255);
    this.reason = reason;
    this.rules = storable(rules, 2000);
  }

  /** Who was calling whom, as far as it was understood. */
  record Parties(String callId, String trunkName, String peer, String caller, String called) {}

  /** The network decides what stands here: one text that cannot be stored must not cost others. */
  private static String storable(String text, int most) {
    if (text == null) {
      return null;
    }
    String form = Printable.form(text);
    return form.substring(0, Math.min(most, form.length()));
  }

  public Long getId() {
    return id;
  }

  public Instant getRefusedAt() {
    return refusedAt;
  }

  /** Trunk that the call came in on; null when it came from none. */
  public String getTrunkName() {
    return trunkName;
  }

  /** Source of the signalling. */
  public String getPeer() {
    return peer;
  }

  /** Calling number, E.164 if it could be normalised, else as presented; null when withheld. */
  public String getCaller() {
    return caller;
  }

  /** Called number, E.164 if it could be normalised, else as presented. */
  public String getCalled() {
    return called;
  }

  public RefusalReason getReason() {
    return reason;
  }

  /** The admission rules tried, in order; the last one decided. */
  public String getRules() {
    return rules;
  }

  /** The trigger's SIP Call-ID. */
  public String getCallId() {
    return callId;
  }
}
