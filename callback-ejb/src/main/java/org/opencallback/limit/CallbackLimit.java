package org.opencallback.limit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;
import org.opencallback.persistence.StoredEntity;
import org.opencallback.persistence.WordListConverter;

/** A limit of callbacks, as the administrator has set it. */
@Entity
@Table(name = "callback_limit")
public class CallbackLimit extends StoredEntity {

  @Size(max = 60, message = "a label has at most 60 characters")
  private String label;

  private boolean enabled = true;

  @NotNull(message = "a scope is needed: SYSTEM, ACCESS_NUMBER, EXTENSION or MOBILE")
  @Enumerated(EnumType.STRING)
  @Column(name = "limit_scope")
  private LimitScope scope = LimitScope.MOBILE;

  @Size(max = 16, message = "a number has at most 16 characters, such as +48601000001")
  private String subject;

  @NotNull(message = "a measure is needed, such as PER_DAY")
  @Enumerated(EnumType.STRING)
  private LimitMeasure measure = LimitMeasure.PER_DAY;

  @Min(value = 0, message = "a limit is 0 to 1000000, not ${validatedValue}")
  @Max(value = 1000000, message = "a limit is 0 to 1000000, not ${validatedValue}")
  private int most = 50;

  @Convert(converter = WordListConverter.class)
  private List<
          @Pattern(
              regexp = "MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY",
              message = "a day is MONDAY to SUNDAY, not ${validatedValue}")
          String>
      days = List.of();

  @Min(value = 0, message = "the time of beginning is 00:00 to 23:59")
  @Max(value = 1439, message = "the time of beginning is 00:00 to 23:59")
  @Column(name = "from_minute")
  private int fromMinute;

  @Min(value = 1, message = "the time of ending is 00:01 to 24:00")
  @Max(value = 1440, message = "the time of ending is 00:01 to 24:00")
  @Column(name = "until_minute")
  private int untilMinute = 1440;

  /** The limit as admission uses it. */
  public Limit view() {
    return new Limit(
        scope,
        subject,
        measure,
        most,
        new LimitHours(
            days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
            fromMinute,
            untilMinute));
  }

  /** What people call it; null for nothing. */
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

  public LimitScope getScope() {
    return scope;
  }

  public void setScope(LimitScope scope) {
    this.scope = scope;
  }

  /** The number that it concerns; null for each one of the scope by itself. */
  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public LimitMeasure getMeasure() {
    return measure;
  }

  public void setMeasure(LimitMeasure measure) {
    this.measure = measure;
  }

  /** How many there may be; 0 permits none. */
  public int getMost() {
    return most;
  }

  public void setMost(int most) {
    this.most = most;
  }

  /** Days of the week, such as SATURDAY; empty for every day. */
  public List<String> getDays() {
    return days;
  }

  public void setDays(List<String> days) {
    this.days = days;
  }

  /** Minute of the day at which the limit begins. */
  public int getFromMinute() {
    return fromMinute;
  }

  public void setFromMinute(int fromMinute) {
    this.fromMinute = fromMinute;
  }

  /** Minute of the day before which the limit ends, on the next day when not after the first. */
  public int getUntilMinute() {
    return untilMinute;
  }

  public void setUntilMinute(int untilMinute) {
    this.untilMinute = untilMinute;
  }
}
