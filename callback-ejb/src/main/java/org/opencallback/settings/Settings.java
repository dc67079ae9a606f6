package org.opencallback.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.opencallback.numbering.E164;
import org.opencallback.persistence.DurationBetween;

/** Settings of the exchange: one row. */
@Entity
@Table(name = "settings")
public class Settings {

  /** Identifier of the only row. */
  public static final long ONLY = 1;

  @Id private long id = ONLY;

  @Version private long version;

  @NotNull(message = "the company number is needed, E.164 such as +48221234567")
  @Pattern(
      regexp = E164.REGEXP,
      message = "the company number is E.164 such as +48221234567, '${validatedValue}' is not")
  @Column(name = "company_number")
  private String companyNumber = "+48221234567";

  @NotNull(message = "the country is needed, two letters such as PL")
  @Pattern(
      regexp = "[A-Z]{2}",
      message = "a country is two letters such as PL (ISO 3166), not '${validatedValue}'")
  private String country = "PL";

  @Pattern(
      regexp = "\\+[0-9]{1,15}",
      message = "the local area is an E.164 prefix such as +4822, not '${validatedValue}'")
  @Column(name = "local_prefix")
  private String localPrefix;

  @NotNull(message = "the tone profile is needed, a country such as PL")
  @Pattern(
      regexp = "[A-Z]{2}",
      message = "a tone profile is a country such as PL, not '${validatedValue}'")
  @Column(name = "tone_profile")
  private String toneProfile = "PL";

  @NotNull(message = "the external prefix is needed, such as 0")
  @Pattern(
      regexp = "[0-9]{1,3}",
      message = "the external prefix has 1 to 3 digits such as 0, not '${validatedValue}'")
  @Column(name = "external_prefix")
  private String externalPrefix = "0";

  @NotNull(message = "the international prefix is needed, such as 00")
  @Pattern(
      regexp = "[0-9]{1,5}",
      message = "the international prefix has 1 to 5 digits such as 00, not '${validatedValue}'")
  @Column(name = "international_prefix")
  private String internationalPrefix = "00";

  @Min(value = 0, message = "the length of internal numbers is 0 to 15, not ${validatedValue}")
  @Max(value = 15, message = "the length of internal numbers is 0 to 15, not ${validatedValue}")
  @Column(name = "internal_length")
  private int internalLength;

  @NotNull(message = "the time for the first digit is needed, usually 10 s")
  @DurationBetween(minMs = 3_000, maxMs = 30_000, message = "the first digit has 3 to 30 s")
  @Column(name = "first_digit_ms")
  private Duration firstDigit = Duration.ofSeconds(10);

  @NotNull(message = "the time between digits is needed, usually 5 s")
  @DurationBetween(minMs = 1_000, maxMs = 15_000, message = "the next digit has 1 to 15 s")
  @Column(name = "next_digit_ms")
  private Duration nextDigit = Duration.ofSeconds(5);

  @Min(value = 3, message = "a number may have 3 to 32 digits, not ${validatedValue}")
  @Max(value = 32, message = "a number may have 3 to 32 digits, not ${validatedValue}")
  @Column(name = "max_digits")
  private int maxDigits = 20;

  @Min(value = 1, message = "dialling attempts are 1 to 10, not ${validatedValue}")
  @Max(value = 10, message = "dialling attempts are 1 to 10, not ${validatedValue}")
  @Column(name = "dial_attempts")
  private int dialAttempts = 3;

  @NotNull(message = "the key that ends a number is needed, usually #")
  @Pattern(regexp = "[*#]", message = "the key that ends a number is # or *, not ${validatedValue}")
  private String terminator = "#";

  @NotNull(message = "the keys for a follow-on call are needed, usually **")
  @Pattern(
      regexp = "[*#]{1,4}",
      message = "a follow-on code has 1 to 4 keys * or #, not '${validatedValue}'")
  @Column(name = "follow_on")
  private String followOn = "**";

  @NotNull(message = "the alerting time of the mobile is needed, usually 30 s")
  @DurationBetween(minMs = 5_000, maxMs = 180_000, message = "alerting the mobile takes 5 to 180 s")
  @Column(name = "alerting_a_ms")
  private Duration alertingA = Duration.ofSeconds(30);

  @NotNull(message = "the alerting time of the destination is needed, usually 60 s")
  @DurationBetween(
      minMs = 5_000,
      maxMs = 180_000,
      message = "alerting the destination takes 5 to 180 s")
  @Column(name = "alerting_b_ms")
  private Duration alertingB = Duration.ofSeconds(60);

  @NotNull(message = "the limit of a call is needed, usually 7200 s")
  @DurationBetween(minMs = 1_000, maxMs = 86_400_000, message = "a call's limit is 1 to 86400 s")
  @Column(name = "max_call_ms")
  private Duration maxCall = Duration.ofHours(2);

  @NotNull(message = "the limit over two analogue trunks is needed, usually 180 s")
  @DurationBetween(minMs = 1_000, maxMs = 180_000, message = "the analogue limit is 1 to 180 s")
  @Column(name = "max_analogue_call_ms")
  private Duration maxAnalogueCall = Duration.ofMinutes(3);

  @NotNull(message = "the time of the warning before the cut is needed, usually 15 s")
  @DurationBetween(
      minMs = 0,
      maxMs = 60_000,
      message = "the warning comes 0 to 60 s before the cut")
  @Column(name = "warning_ms")
  private Duration warning = Duration.ofSeconds(15);

  @Min(value = 1, message = "kept refusals are 1 to 1000000, not ${validatedValue}")
  @Max(value = 1000000, message = "kept refusals are 1 to 1000000, not ${validatedValue}")
  @Column(name = "kept_refusals")
  private int keptRefusals = 10_000;

  private boolean stopped;

  public long getVersion() {
    return version;
  }

  /** Number shown when nothing else is set, E.164. */
  public String getCompanyNumber() {
    return companyNumber;
  }

  public void setCompanyNumber(String companyNumber) {
    this.companyNumber = companyNumber;
  }

  /** The exchange's country, ISO 3166. */
  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  /** E.164 prefix of the exchange's own area; null when local calls are not told apart. */
  public String getLocalPrefix() {
    return localPrefix;
  }

  public void setLocalPrefix(String localPrefix) {
    this.localPrefix = localPrefix;
  }

  /** Country whose tones are played. */
  public String getToneProfile() {
    return toneProfile;
  }

  public void setToneProfile(String toneProfile) {
    this.toneProfile = toneProfile;
  }

  /** Digits that lead to an outside line. */
  public String getExternalPrefix() {
    return externalPrefix;
  }

  public void setExternalPrefix(String externalPrefix) {
    this.externalPrefix = externalPrefix;
  }

  /** Digits that begin an international number after the external prefix. */
  public String getInternationalPrefix() {
    return internationalPrefix;
  }

  public void setInternationalPrefix(String internationalPrefix) {
    this.internationalPrefix = internationalPrefix;
  }

  /** Digits of internal numbers that are not in the directory; 0 when there are none. */
  public int getInternalLength() {
    return internalLength;
  }

  public void setInternalLength(int internalLength) {
    this.internalLength = internalLength;
  }

  public Duration getFirstDigit() {
    return firstDigit;
  }

  public void setFirstDigit(Duration firstDigit) {
    this.firstDigit = firstDigit;
  }

  public Duration getNextDigit() {
    return nextDigit;
  }

  public void setNextDigit(Duration nextDigit) {
    this.nextDigit = nextDigit;
  }

  public int getMaxDigits() {
    return maxDigits;
  }

  public void setMaxDigits(int maxDigits) {
    this.maxDigits = maxDigits;
  }

  public int getDialAttempts() {
    return dialAttempts;
  }

  public void setDialAttempts(int dialAttempts) {
    this.dialAttempts = dialAttempts;
  }

  public String getTerminator() {
    return terminator;
  }

  public void setTerminator(String terminator) {
    this.terminator = terminator;
  }

  public String getFollowOn() {
    return followOn;
  }

  public void setFollowOn(String followOn) {
    this.followOn = followOn;
  }

  public Duration getAlertingA() {
    return alertingA;
  }

  public void setAlertingA(Duration alertingA) {
    this.alertingA = alertingA;
  }

  public Duration getAlertingB() {
    return alertingB;
  }

  public void setAlertingB(Duration alertingB) {
    this.alertingB = alertingB;
  }

  public Duration getMaxCall() {
    return maxCall;
  }

  public void setMaxCall(Duration maxCall) {
    this.maxCall = maxCall;
  }

  public Duration getMaxAnalogueCall() {
    return maxAnalogueCall;
  }

  public void setMaxAnalogueCall(Duration maxAnalogueCall) {
    this.maxAnalogueCall = maxAnalogueCall;
  }

  public Duration getWarning() {
    return warning;
  }

  public void setWarning(Duration warning) {
    this.warning = warning;
  }

  /** How many refused triggers are kept for the console, the newest. */
  public int getKeptRefusals() {
    return keptRefusals;
  }

  public void setKeptRefusals(int keptRefusals) {
    this.keptRefusals = keptRefusals;
  }

  /** Whether the administrator has stopped all callbacks. */
  public boolean isStopped() {
    return stopped;
  }

  public void setStopped(boolean stopped) {
    this.stopped = stopped;
  }
}
