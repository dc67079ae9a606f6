package org.opencallback.limits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;

/** How much may be used, and whether anything may. One row; null is no limit. */
@Entity
@Table(name = "limit_settings")
public class LimitSettings {

  /** Identifier of the only row. */
  public static final long ONLY = 1;

  private static final String COUNT = "a limit of callbacks is 1 or more, not ${validatedValue}";
  private static final String MONEY = "a limit of money is 0.01 or more, not ${validatedValue}";
  private static final String DECIMALS =
      "a limit of money has at most 4 decimals, not ${validatedValue}";

  @Id private long id = ONLY;

  @Version private long version;

  private boolean suspended;

  @Min(value = 1, message = COUNT)
  @Column(name = "mobile_per_hour")
  private Integer mobilePerHour;

  @Min(value = 1, message = COUNT)
  @Column(name = "mobile_per_day")
  private Integer mobilePerDay;

  @Min(value = 1, message = COUNT)
  @Column(name = "extension_per_hour")
  private Integer extensionPerHour;

  @Min(value = 1, message = COUNT)
  @Column(name = "extension_per_day")
  private Integer extensionPerDay;

  @DecimalMin(value = "0.01", message = MONEY)
  @Digits(integer = 8, fraction = 4, message = DECIMALS)
  @Column(name = "extension_money_per_day")
  private BigDecimal extensionMoneyPerDay;

  @DecimalMin(value = "0.01", message = MONEY)
  @Digits(integer = 8, fraction = 4, message = DECIMALS)
  @Column(name = "system_money_per_day")
  private BigDecimal systemMoneyPerDay;

  public long getVersion() {
    return version;
  }

  /** The panic switch: no trigger is followed by a callback, and none that is owed is made. */
  public boolean isSuspended() {
    return suspended;
  }

  public void setSuspended(boolean suspended) {
    this.suspended = suspended;
  }

  /** Callbacks promised to one mobile within 60 minutes. */
  public Integer getMobilePerHour() {
    return mobilePerHour;
  }

  public void setMobilePerHour(Integer mobilePerHour) {
    this.mobilePerHour = mobilePerHour;
  }

  /** Callbacks promised to one mobile within 24 hours. */
  public Integer getMobilePerDay() {
    return mobilePerDay;
  }

  public void setMobilePerDay(Integer mobilePerDay) {
    this.mobilePerDay = mobilePerDay;
  }

  /** Callbacks promised to an extension's mobiles within 60 minutes. */
  public Integer getExtensionPerHour() {
    return extensionPerHour;
  }

  public void setExtensionPerHour(Integer extensionPerHour) {
    this.extensionPerHour = extensionPerHour;
  }

  /** Callbacks promised to an extension's mobiles within 24 hours. */
  public Integer getExtensionPerDay() {
    return extensionPerDay;
  }

  public void setExtensionPerDay(Integer extensionPerDay) {
    this.extensionPerDay = extensionPerDay;
  }

  /** What the company may pay for one extension on a calendar day. */
  public BigDecimal getExtensionMoneyPerDay() {
    return extensionMoneyPerDay;
  }

  public void setExtensionMoneyPerDay(BigDecimal extensionMoneyPerDay) {
    this.extensionMoneyPerDay = extensionMoneyPerDay;
  }

  /** What the company may pay altogether on a calendar day. */
  public BigDecimal getSystemMoneyPerDay() {
    return systemMoneyPerDay;
  }

  public void setSystemMoneyPerDay(BigDecimal systemMoneyPerDay) {
    this.systemMoneyPerDay = systemMoneyPerDay;
  }
}
