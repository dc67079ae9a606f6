package org.opencallback.cdr;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.opencallback.job.CutReason;
import org.opencallback.job.LegReport;
import org.opencallback.numbering.NumberTail;
import org.opencallback.tariff.LegCost;
import org.opencallback.tariff.Money;

/** A call detail record: one leg, complete whatever ended the call. Written once. */
@Entity
@Table(name = "call_detail_record")
public class CallDetailRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_detail_record_seq")
  @SequenceGenerator(
      name = "call_detail_record_seq",
      sequenceName = "call_detail_record_seq",
      initialValue = 100,
      allocationSize = 100)
  private Long id;

  @Column(name = "request_id")
  private Long requestId;

  private int attempt;

  @Enumerated(EnumType.STRING)
  private CdrParty party;

  @Column(name = "extension_id")
  private Long extensionId;

  @Column(name = "extension_number")
  private String extensionNumber;

  @Column(name = "trunk_id")
  private Long trunkId;

  @Column(name = "trunk_name")
  private String trunkName;

  private String number;

  /** {@link NumberTail} of the number; null when it has none. */
  @Column(name = "number_tail")
  private Long numberTail;

  @Column(name = "presented_number")
  private String presentedNumber;

  @Column(name = "started_at_ms")
  private Instant startedAt;

  @Column(name = "answered_at_ms")
  private Instant answeredAt;

  @Column(name = "ended_at_ms")
  private Instant endedAt;

  @Column(name = "q850_cause")
  private int q850Cause;

  @Column(name = "sip_status")
  private int sipStatus;

  @Column(name = "call_id")
  private String callId;

  @Enumerated(EnumType.STRING)
  @Column(name = "cut_by")
  private CutReason cutBy;

  private String zone;

  private String place;

  @Column(name = "company_cost")
  private BigDecimal companyCost;

  @Column(name = "mobile_cost")
  private BigDecimal mobileCost;

  @Column(name = "direct_cost")
  private BigDecimal directCost;

  /** For JPA. */
  protected CallDetailRecord() {}

  /**
   * Records one leg of a callback.
   *
   * @param requestId the job
   * @param attempt the job's attempt
   * @param payer the extension that pays
   * @param leg what the call control reported
   * @param trunkName name of the trunk at the time of the call
   */
  public static CallDetailRecord ofLeg(
      long requestId, int attempt, Payer payer, LegReport leg, String trunkName) {
    CallDetailRecord cdr = new CallDetailRecord();
    cdr.requestId = requestId;
    cdr.attempt = attempt;
    cdr.party = leg.party() == LegReport.Party.A ? CdrParty.A : CdrParty.B;
    cdr.extensionId = payer.extensionId();
    cdr.extensionNumber = payer.extensionNumber();
    cdr.trunkId = leg.trunkId();
    cdr.trunkName = trunkName;
    cdr.number = leg.number();
    cdr.numberTail = NumberTail.of(leg.number()).orElse(null);
    cdr.presentedNumber = leg.presentedNumber();
    cdr.startedAt = leg.startedAt();
    cdr.answeredAt = leg.answeredAt();
    cdr.endedAt = leg.endedAt();
    cdr.q850Cause = leg.q850Cause();
    cdr.sipStatus = leg.sipStatus();
    cdr.callId = leg.callId();
    cdr.cutBy = leg.cut();
    return cdr;
  }

  /** Notes what the leg costs by the prices of its time; later prices change nothing. */
  public CallDetailRecord costing(LegCost cost) {
    zone = cost.zone();
    place = cost.place();
    companyCost = units(cost.company());
    mobileCost = units(cost.mobile());
    directCost = units(cost.direct());
    return this;
  }

  private static BigDecimal units(Money money) {
    return money == null ? null : money.units();
  }

  /** The extension that pays for a leg; its number as it was at the time of the call. */
  public record Payer(Long extensionId, String extensionNumber) {}

  public Long getId() {
    return id;
  }

  /** The job that the leg belongs to. */
  public Long getRequestId() {
    return requestId;
  }

  public int getAttempt() {
    return attempt;
  }

  public CdrParty getParty() {
    return party;
  }

  public Long getExtensionId() {
    return extensionId;
  }

  /** Number of the extension that pays. */
  public String getExtensionNumber() {
    return extensionNumber;
  }

  public Long getTrunkId() {
    return trunkId;
  }

  public String getTrunkName() {
    return trunkName;
  }

  /** The party's number, E.164 or an extension number. */
  public String getNumber() {
    return number;
  }

  /** The number shown to the party, as sent. */
  public String getPresentedNumber() {
    return presentedNumber;
  }

  public Instant getStartedAt() {
    return startedAt;
  }

  /** When the leg was answered; null if never. */
  public Instant getAnsweredAt() {
    return answeredAt;
  }

  public Instant getEndedAt() {
    return endedAt;
  }

  /** Cause of the release (Q.850). */
  public int getQ850Cause() {
    return q850Cause;
  }

  /** Final SIP status that ended the leg; 0 when it was released by BYE or by us. */
  public int getSipStatus() {
    return sipStatus;
  }

  public String getCallId() {
    return callId;
  }

  /** Why the exchange ended the leg of its own accord; null when it did not. */
  public CutReason getCutBy() {
    return cutBy;
  }

  /** Tariff zone of the number; null for extensions and where no zone fits. */
  public String getZone() {
    return zone;
  }

  /** Tariff zone where the mobile stayed; null where that is not known. */
  public String getPlace() {
    return place;
  }

  /** What the company pays for the leg; null without a price, and when it was not answered. */
  public BigDecimal getCompanyCost() {
    return companyCost;
  }

  /** What the mobile's owner pays to be called; leg A only, null without a price. */
  public BigDecimal getMobileCost() {
    return mobileCost;
  }

  /**
   * What the mobile's owner would have paid for a direct call; leg B only, null without a price.
   */
  public BigDecimal getDirectCost() {
    return directCost;
  }

  /** Time from answer to end; zero when it was never answered. */
  public Duration getDuration() {
    return answeredAt == null ? Duration.ZERO : Duration.between(answeredAt, endedAt);
  }
}
