package org.opencallback.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opencallback.admission.Rule;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.job.EndReason;
import org.opencallback.limit.LimitMeasure;
import org.opencallback.limit.LimitScope;

/** Says things to the reader of a page, in the reader's language. */
@Named
@RequestScoped
public class Words {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /** An alert's subject such as {@code EXTENSION PER_HOUR}, and its detail such as 3 of 3. */
  private static final Pattern LIMIT_SUBJECT = Pattern.compile("([A-Z_]+) ([A-Z_]+)");

  private static final Pattern USED = Pattern.compile("^([0-9]+) of ([0-9]+)$");

  private static final String CAUSE = "cause.";

  private static final Pattern LIMIT =
      Pattern.compile(
          "\\((?<scope>[A-Z_]+) (?<measure>[A-Z_]+) (?<used>[0-9]+) of (?<most>[0-9]+)\\)$");

  /** Of a zone from UTC, such as {@code UTC+01:00}. */
  private static final DateTimeFormatter OFFSET =
      DateTimeFormatter.ofPattern("'UTC'xxx", Locale.ROOT);

  @EJB ConfigurationBean configuration;
  @Inject Language language;

  private Catalogue catalogue;

  /** The reader's language. */
  public Locale getLocale() {
    FacesContext faces = FacesContext.getCurrentInstance();
    Locale wanted = faces.getApplication().getViewHandler().calculateLocale(faces);
    return language.speaking(wanted);
  }

  /** A text. */
  public String text(String key) {
    return catalogue().text(key);
  }

  /** A text with one value. */
  public String of(String key, Object value) {
    return catalogue().text(key, value);
  }

  /** A text with two values. */
  public String of2(String key, Object first, Object second) {
    return catalogue().text(key, first, second);
  }

  /** What a constant of ours is called. */
  public String name(Enum<?> constant) {
    return constant == null ? "" : catalogue().text(key(constant));
  }

  static String key(Enum<?> constant) {
    return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
  }

  /** What a word is called that comes from outside; the word itself when it is not known. */
  public String name(String prefix, String word) {
    String key = prefix + "." + word;
    return catalogue().has(key) ? catalogue().text(key) : word;
  }

  /** A cause of Q.850 with its meaning. */
  public String cause(int cause) {
    String key = CAUSE + cause;
    return catalogue().has(key) ? cause + " " + catalogue().text(key) : Integer.toString(cause);
  }

  /** The causes of Q.850 that have a meaning here. */
  public List<Integer> getCauses() {
    return catalogue().keys(CAUSE).stream().map(Integer::valueOf).sorted().toList();
  }

  /** The exchange's time zone: the one whose days the limits and the tariffs count. */
  public ZoneId zone() {
    return configuration.current().books().zone();
  }

  /** What the exchange's time zone is called, and how far it is from UTC now. */
  public String getZoneName() {
    ZoneId zone = zone();
    return "%s (%s)".formatted(zone, OFFSET.format(Clock.systemUTC().instant().atZone(zone)));
  }

  /** A moment in the exchange's time zone; empty for null. */
  public String time(Instant moment) {
    return moment == null ? "" : TIME.format(moment.atZone(zone()));
  }

  /** The hour and minute of a moment in the exchange's time zone. */
  public String clock(Instant moment) {
    return CLOCK.format(moment.atZone(zone()));
  }

  /** Of the places after the second only those that say something. */
  private static String cents(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped
        .setScale(Math.max(Math.min(number.scale(), 2), stripped.scale()))
        .toPlainString();
  }

  /** The half hours of a day, {@code 00:00} to {@code 24:00}, to choose from. */
  public List<String> getHalfHours() {
    return IntStream.rangeClosed(0, 48).mapToObj(n -> ClockConverter.written(n * 30)).toList();
  }

  /** A number with the decimal sign of the reader's language; empty for null. */
  public String amount(Object number) {
    if (number == null) {
      return "";
    }
    String plain = number instanceof BigDecimal exact ? cents(exact) : number.toString();
    return plain.replace('.', DecimalFormatSymbols.getInstance(getLocale()).getDecimalSeparator());
  }

  /** A duration in seconds, as short as it can be written; empty for null. */
  public String seconds(Duration duration) {
    return duration == null ? "" : SecondsConverter.written(duration) + " s";
  }

  /** The duration of a call as h:mm:ss. */
  public String length(Duration duration) {
    return "%d:%02d:%02d"
        .formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
  }

  /** A list on one line. */
  public String list(List<?> words) {
    return words.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** The admission rules that were tried, in words: {@code REGISTERED no} and so on. */
  public List<TriedRule> rules(String explanation) {
    if (explanation == null || explanation.isBlank()) {
      return List.of();
    }
    return Arrays.stream(explanation.split(",")).map(String::strip).map(this::tried).toList();
  }

  private TriedRule tried(String text) {
    String name = text.split(" ", 2)[0];
    String said = name(Rule.class.getSimpleName(), name);
    return new TriedRule(said.equals(name) ? text : said + detail(text), text.endsWith(" yes"));
  }

  /** {@code WITHIN_LIMITS no (MOBILE PER_HOUR 60 of 60)}: which limit it was. */
  private String detail(String text) {
    Matcher limit = LIMIT.matcher(text);
    return limit.find()
        ? " (%s, %s: %s/%s)"
            .formatted(
                name(LimitScope.class.getSimpleName(), limit.group("scope")),
                name(LimitMeasure.class.getSimpleName(), limit.group("measure")),
                limit.group("used"),
                limit.group("most"))
        : "";
  }

  /**
   * An admission rule that was tried.
   *
   * @param text what it asks for
   * @param held whether it held
   */
  public record TriedRule(String text, boolean held) {
    public String getText() {
      return text;
    }

    public boolean isHeld() {
      return held;
    }
  }

  /** What an alert is about: a limit or a reason in words, all else as it is called. */
  public String subject(String subject) {
    Matcher limit = LIMIT_SUBJECT.matcher(subject);
    return limit.matches()
        ? "%s, %s"
            .formatted(
                name(LimitScope.class.getSimpleName(), limit.group(1)),
                name(LimitMeasure.class.getSimpleName(), limit.group(2)))
        : name(EndReason.class.getSimpleName(), subject);
  }

  /** What an alert says besides; how far a limit is used as in the other lists. */
  public String alertDetail(String detail) {
    return USED.matcher(detail).replaceFirst("$1/$2");
  }

  /** Why a trunk's other side is not reached, in the reader's words; empty when it is not known. */
  public String failure(String technical) {
    return technical == null ? "" : LinkFailure.of(technical).map(this::name).orElse("");
  }

  /** A refusal of the administration beans in the reader's words. */
  public String problem(String message) {
    return catalogue().problem(message);
  }

  Catalogue catalogue() {
    if (catalogue == null) {
      catalogue = Catalogue.of(getLocale());
    }
    return catalogue;
  }
}
