package org.opencallback.tariffs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.opencallback.persistence.StoredEntity;
import org.opencallback.tariff.Increments;
import org.opencallback.tariff.Money;
import org.opencallback.tariff.Price;
import org.opencallback.tariff.PriceKind;
import org.opencallback.tariff.Rate;
import org.opencallback.tariff.Validity;
import org.opencallback.trunk.Trunk;

/** A line of the price list, valid on some days. */
@Entity
@Table(name = "tariff")
public class Tariff extends StoredEntity {

  @NotNull(message = "a kind is needed: EXCHANGE_CALLS, MOBILE_CALLS or MOBILE_RECEIVES")
  @Enumerated(EnumType.STRING)
  private PriceKind kind = PriceKind.EXCHANGE_CALLS;

  @Size(max = 100, message = "a label has at most 100 characters")
  private String label;

  @ManyToOne
  @JoinColumn(name = "place_id")
  private TariffZone place;

  @ManyToOne
  @JoinColumn(name = "zone_id")
  private TariffZone zone;

  @ManyToOne
  @JoinColumn(name = "trunk_id")
  private Trunk trunk;

  @NotNull(message = "a first day is needed, such as 2026-01-01")
  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  @NotNull(message = "a price of a minute is needed; 0 when it is free")
  @DecimalMin(value = "0", message = "a price is 0 or more, not ${validatedValue}")
  @Digits(
      integer = 8,
      fraction = 4,
      message = "a price has at most 4 decimals, not ${validatedValue}")
  @Column(name = "price_per_minute")
  private BigDecimal pricePerMinute;

  @NotNull(message = "a price of the connection is needed; 0 when there is none")
  @DecimalMin(value = "0", message = "a price is 0 or more, not ${validatedValue}")
  @Digits(
      integer = 8,
      fraction = 4,
      message = "a price has at most 4 decimals, not ${validatedValue}")
  @Column(name = "setup_fee")
  private BigDecimal setupFee = BigDecimal.ZERO;

  @Min(value = 1, message = "a billing increment is from 1 to 3600 s, not ${validatedValue}")
  @Max(value = 3600, message = "a billing increment is from 1 to 3600 s, not ${validatedValue}")
  @Column(name = "first_increment_s")
  private int firstIncrement = 60;

  @Min(value = 1, message = "a billing increment is from 1 to 3600 s, not ${validatedValue}")
  @Max(value = 3600, message = "a billing increment is from 1 to 3600 s, not ${validatedValue}")
  @Column(name = "next_increment_s")
  private int nextIncrement = 60;

  /** The line as the pure price list has it. */
  public Price toPrice() {
    return new Price(
        new Price.Subject(kind, id(place), id(zone), id(trunk)),
        new Validity(validFrom, validUntil),
        new Rate(
            Money.of(pricePerMinute),
            Money.of(setupFee),
            new Increments(firstIncrement, nextIncrement)));
  }

  private static Long id(StoredEntity row) {
    return row == null ? null : row.getId();
  }

  public PriceKind getKind() {
    return kind;
  }

  public void setKind(PriceKind kind) {
    this.kind = kind;
  }

  /** The operator's name for it. */
  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  /** Where the mobile stays; null for {@link PriceKind#EXCHANGE_CALLS}. */
  public TariffZone getPlace() {
    return place;
  }

  public void setPlace(TariffZone place) {
    this.place = place;
  }

  /** What is called; null for {@link PriceKind#MOBILE_RECEIVES}, and for all zones. */
  public TariffZone getZone() {
    return zone;
  }

  public void setZone(TariffZone zone) {
    this.zone = zone;
  }

  /** The operator's trunk, with {@link PriceKind#EXCHANGE_CALLS}; null for all trunks. */
  public Trunk getTrunk() {
    return trunk;
  }

  public void setTrunk(Trunk trunk) {
    this.trunk = trunk;
  }

  /** First day, in the exchange's time zone. */
  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  /** Last day; null without end. */
  public LocalDate getValidUntil() {
    return validUntil;
  }

  public void setValidUntil(LocalDate validUntil) {
    this.validUntil = validUntil;
  }

  public BigDecimal getPricePerMinute() {
    return pricePerMinute;
  }

  public void setPricePerMinute(BigDecimal pricePerMinute) {
    this.pricePerMinute = pricePerMinute;
  }

  /** Price of being answered at all. */
  public BigDecimal getSetupFee() {
    return setupFee;
  }

  public void setSetupFee(BigDecimal setupFee) {
    this.setupFee = setupFee;
  }

  /** Seconds billed at least. */
  public int getFirstIncrement() {
    return firstIncrement;
  }

  public void setFirstIncrement(int firstIncrement) {
    this.firstIncrement = firstIncrement;
  }

  /** Seconds billed at a time after the first. */
  public int getNextIncrement() {
    return nextIncrement;
  }

  public void setNextIncrement(int nextIncrement) {
    this.nextIncrement = nextIncrement;
  }
}
