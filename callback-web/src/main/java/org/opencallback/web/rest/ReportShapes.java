package org.opencallback.web.rest;

import java.time.LocalDate;
import java.util.List;
import org.opencallback.admin.RouteFinder;
import org.opencallback.admin.TrunkState;
import org.opencallback.audit.AuditEntry;
import org.opencallback.job.TrunkCall;
import org.opencallback.licence.Licence;
import org.opencallback.numbering.NumberStep;
import org.opencallback.tariff.PriceKind;
import org.opencallback.tariff.SavingsReport;
import org.opencallback.web.rest.Type.Kind;

/** What reports look like in JSON; they are only read. */
final class ReportShapes {

  /** A licence and how many of its seats are taken. */
  record Seats(Licence licence, long active) {}

  static final Shape<Seats> LICENCE =
      new Shape<>(
          "Licence",
          List.of(
              Field.shown("demo", Kind.FLAG, s -> s.licence().demo()),
              Field.shown("holder", Kind.TEXT, s -> s.licence().holder()),
              Field.shown("numbers", Kind.NUMBER, s -> s.licence().numbers()),
              Field.shown("active", Kind.NUMBER, Seats::active),
              Field.shown("validUntil", Kind.DAY, s -> s.licence().validUntil()),
              Field.shown("reason", Kind.TEXT, s -> s.licence().reason())));

  static final Shape<AuditEntry> AUDIT =
      new Shape<>(
          "AuditEntry",
          List.of(
              Field.shown("id", Kind.NUMBER, AuditEntry::getId),
              Field.shown("at", Kind.MOMENT, AuditEntry::getAt),
              Field.shown("author", Kind.TEXT, AuditEntry::getAuthor),
              Field.shown("address", Kind.TEXT, AuditEntry::getAddress),
              Field.shown("action", Kind.TEXT, AuditEntry::getAction),
              Field.shown("kind", Kind.TEXT, AuditEntry::getRowType),
              Field.shown("name", Kind.TEXT, AuditEntry::getRowName),
              Field.shown("before", Kind.TEXT, AuditEntry::getBefore),
              Field.shown("after", Kind.TEXT, AuditEntry::getAfter)));

  static final Shape<TrunkState> TRUNK_STATE =
      new Shape<>(
          "TrunkState",
          List.of(
              Field.shown("trunk", Kind.TEXT, state -> state.trunk().getName()),
              Field.shown("health", Kind.TEXT, TrunkState::health),
              Field.shown("channelsTaken", Kind.NUMBER, TrunkState::taken)));

  static final Shape<RouteFinder.Found> WAYS =
      new Shape<>(
          "Ways",
          List.of(
              Field.shown("number", Kind.TEXT, RouteFinder.Found::number),
              Field.shown(
                  "trunks",
                  Kind.TEXTS,
                  found -> found.ways().stream().map(TrunkCall::trunkName).toList()),
              Field.rows("ways", CallShapes.WAY, RouteFinder.Found::ways)));

  static final Shape<NumberStep> STEP =
      new Shape<>(
          "NumberStep",
          List.of(
              Field.shown("kind", Kind.TEXT, NumberStep::kind),
              Field.shown("by", Kind.TEXT, NumberStep::by),
              Field.shown("number", Kind.TEXT, NumberStep::number)));

  /** Days without a price, with the names of what has none. */
  record Gap(PriceKind kind, String place, String zone, LocalDate from, LocalDate until) {}

  static final Shape<Gap> GAP =
      new Shape<>(
          "TariffGap",
          List.of(
              Field.shown("kind", Kind.TEXT, Gap::kind),
              Field.shown("place", Kind.TEXT, Gap::place),
              Field.shown("zone", Kind.TEXT, Gap::zone),
              Field.shown("from", Kind.DAY, Gap::from),
              Field.shown("until", Kind.DAY, Gap::until)));

  static final Shape<SavingsReport.Line> SAVINGS =
      new Shape<>(
          "SavingsLine",
          List.of(
              Field.shown("month", Kind.TEXT, line -> line.key().month()),
              Field.shown("extension", Kind.TEXT, line -> line.key().extension()),
              Field.shown("zone", Kind.TEXT, line -> line.key().zone()),
              Field.shown("calls", Kind.NUMBER, SavingsReport.Line::calls),
              Field.shown("unpriced", Kind.NUMBER, SavingsReport.Line::unpriced),
              Field.shown("talk", Kind.SECONDS, SavingsReport.Line::talk),
              Field.shown("direct", Kind.DECIMAL, line -> line.savings().direct().units()),
              Field.shown("company", Kind.DECIMAL, line -> line.savings().company().units()),
              Field.shown("mobile", Kind.DECIMAL, line -> line.savings().mobile().units())));

  private ReportShapes() {}
}
