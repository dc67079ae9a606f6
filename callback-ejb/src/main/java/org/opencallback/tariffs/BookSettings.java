package org.opencallback.tariffs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;

/** How the books are kept: currency, whose days, and for how long. One row. */
@Entity
@Table(name = "book_settings")
public class BookSettings {

  /** Identifier of the only row. */
  public static final long ONLY = 1;

  @Id private long id = ONLY;

  @Version private long version;

  @NotNull(message = "a currency is needed, such as PLN")
  @Pattern(
      regexp = "[A-Z]{3}",
      message = "a currency is a code of ISO 4217 such as PLN, not '${validatedValue}'")
  private String currency;

  @NotNull(message = "a time zone is needed, such as Europe/Warsaw")
  @Column(name = "time_zone")
  private String timeZone;

  @Min(value = 1, message = "numbers are masked after 1 to 36500 days, not ${validatedValue}")
  @Max(value = 36500, message = "numbers are masked after 1 to 36500 days, not ${validatedValue}")
  @Column(name = "mask_after_days")
  private Integer maskAfterDays;

  @Min(value = 1, message = "records are deleted after 1 to 36500 days, not ${validatedValue}")
  @Max(value = 36500, message = "records are deleted after 1 to 36500 days, not ${validatedValue}")
  @Column(name = "delete_after_days")
  private Integer deleteAfterDays;

  /** The zone whose days count. */
  public ZoneId zoneId() {
    return ZoneId.of(timeZone);
  }

  public long getVersion() {
    return version;
  }

  /** Code of ISO 4217. */
  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  /** Name of the IANA data base. */
  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  /** Days after which numbers in records lose their last digits; null is never. */
  public Integer getMaskAfterDays() {
    return maskAfterDays;
  }

  public void setMaskAfterDays(Integer maskAfterDays) {
    this.maskAfterDays = maskAfterDays;
  }

  /** Days after which records are deleted; null is never. */
  public Integer getDeleteAfterDays() {
    return deleteAfterDays;
  }

  public void setDeleteAfterDays(Integer deleteAfterDays) {
    this.deleteAfterDays = deleteAfterDays;
  }
}
