package org.opencallback.tariffs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.opencallback.persistence.StoredEntity;

/** Days on which a mobile stays in another zone than its number's: a journey. */
@Entity
@Table(name = "stay")
public class Stay extends StoredEntity {

  @NotNull(message = "a mobile's number is needed, such as +48601000001")
  @Pattern(
      regexp = "\\+[1-9][0-9]{5,14}",
      message = "a number is E.164 such as +48601000001, '${validatedValue}' is not")
  private String mobile;

  @NotNull(message = "a zone is needed, where the mobile stays")
  @ManyToOne
  @JoinColumn(name = "place_id")
  private TariffZone place;

  @NotNull(message = "a first day is needed, such as 2026-07-01")
  @Column(name = "first_day")
  private LocalDate firstDay;

  @NotNull(message = "a last day is needed, such as 2026-07-14")
  @Column(name = "last_day")
  private LocalDate lastDay;

  /** The registered number, E.164. */
  public String getMobile() {
    return mobile;
  }

  public void setMobile(String mobile) {
    this.mobile = mobile;
  }

  public TariffZone getPlace() {
    return place;
  }

  public void setPlace(TariffZone place) {
    this.place = place;
  }

  public LocalDate getFirstDay() {
    return firstDay;
  }

  public void setFirstDay(LocalDate firstDay) {
    this.firstDay = firstDay;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }
}
