package org.opencallback.web.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opencallback.admin.Activity.Day;
import org.opencallback.admin.Activity.Hour;
import org.opencallback.alerts.Alert;
import org.opencallback.job.EndReason;
import org.opencallback.web.rest.Type.Kind;
import org.opencallback.web.watch.SleeInventory;

/** What alerts, the last day and the SLEE look like in JSON; they are only read. */
final class MonitorShapes {

  static final Shape<Alert> ALERT =
      new Shape<>(
          "Alert",
          List.of(
              Field.shown("id", Kind.NUMBER, Alert::getId),
              Field.shown("kind", Kind.TEXT, Alert::getKind),
              Field.shown("subject", Kind.TEXT, Alert::getSubject),
              Field.shown("detail", Kind.TEXT, Alert::getDetail),
              Field.shown("raisedAt", Kind.MOMENT, Alert::getRaisedAt),
              Field.shown("clearedAt", Kind.MOMENT, Alert::getClearedAt)));

  static final Shape<Hour> HOUR =
      new Shape<>(
          "ActivityHour",
          List.of(
              Field.shown("begin", Kind.MOMENT, Hour::begin),
              Field.shown("reached", Kind.NUMBER, Hour::reached),
              Field.shown("missed", Kind.NUMBER, Hour::missed),
              Field.shown("open", Kind.NUMBER, Hour::open)));

  static final Shape<Map.Entry<EndReason, Long>> REASON =
      new Shape<>(
          "ActivityReason",
          List.of(
              Field.shown("reason", Kind.TEXT, Map.Entry::getKey),
              Field.shown("count", Kind.NUMBER, Map.Entry::getValue)));

  static final Shape<Day> ACTIVITY =
      new Shape<>(
          "Activity",
          List.of(
              Field.shown("promised", Kind.NUMBER, Day::promised),
              Field.shown("reached", Kind.NUMBER, Day::reached),
              Field.rows("hours", HOUR, Day::hours),
              Field.rows("reasons", REASON, day -> List.copyOf(day.reasons().entrySet()))));

  static final Shape<Map<String, Object>> SERVICE =
      entry("SleeService", List.of("name", "vendor", "version", "state"), List.of("trees"));

  static final Shape<Map<String, Object>> SBB =
      entry("SleeSbb", List.of("service", "name"), List.of("entities", "pooled"));

  static final Shape<Map<String, Object>> ENTITY =
      entry("SleeEntity", List.of("name", "adaptor", "state"), List.of("activities"));

  static final Shape<Map<String, Object>> LANE =
      entry("SleeLane", List.of(), List.of("number", "waiting", "oldestMs"));

  static final Shape<Map<String, Object>> ALARM =
      new Shape<>(
          "SleeAlarm",
          List.of(
              Field.shown("since", Kind.MOMENT, row -> moment(row.get("sinceMs"))),
              Field.shown("level", Kind.TEXT, row -> row.get("level")),
              Field.shown("message", Kind.TEXT, row -> row.get("message")),
              Field.shown("type", Kind.TEXT, row -> row.get("type")),
              Field.shown("source", Kind.TEXT, row -> row.get("source"))));

  /** A value that the SLEE or the media engine counts. */
  record Reading(String bean, String name, String value) {}

  static final Shape<Reading> READING =
      new Shape<>(
          "SleeReading",
          List.of(
              Field.shown("bean", Kind.TEXT, Reading::bean),
              Field.shown("name", Kind.TEXT, Reading::name),
              Field.shown("value", Kind.TEXT, Reading::value)));

  /** What is installed in the SLEE, and what is counted there. */
  record Slee(SleeInventory inventory, List<Reading> readings) {}

  static final Shape<Slee> SLEE =
      new Shape<>(
          "Slee",
          List.of(
              Field.rows("services", SERVICE, slee -> slee.inventory().services()),
              Field.rows("sbbs", SBB, slee -> slee.inventory().sbbs()),
              Field.rows("entities", ENTITY, slee -> slee.inventory().entities()),
              Field.rows("lanes", LANE, slee -> slee.inventory().lanes()),
              Field.rows("alarms", ALARM, slee -> slee.inventory().alarms()),
              Field.rows("readings", READING, Slee::readings)));

  private MonitorShapes() {}

  /** An entry of the inventory, as its MBean names the values. */
  private static Shape<Map<String, Object>> entry(
      String name, List<String> texts, List<String> numbers) {
    List<Field<Map<String, Object>>> fields = new ArrayList<>();
    texts.forEach(text -> fields.add(Field.shown(text, Kind.TEXT, row -> row.get(text))));
    numbers.forEach(number -> fields.add(Field.shown(number, Kind.NUMBER, row -> row.get(number))));
    return new Shape<>(name, fields);
  }

  private static Instant moment(Object ms) {
    return Instant.ofEpochMilli(((Number) ms).longValue());
  }
}
