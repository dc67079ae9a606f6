package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opencallback.admin.BookKeeping;
import org.opencallback.admin.SavingsReports;
import org.opencallback.export.CsvFile;
import org.opencallback.export.PdfFile;
import org.opencallback.export.Table;
import org.opencallback.export.XlsxFile;
import org.opencallback.tariff.Savings;
import org.opencallback.tariff.SavingsReport;
import org.opencallback.tariff.SavingsReport.Line;
import org.opencallback.web.Notices;
import org.opencallback.web.Words;

/** What calling back has saved, on the page and as files. */
@Named
@RequestScoped
public class SavingsPage {

  /** The columns, by their keys. */
  private static final List<String> COLUMNS =
      List.of(
          "month",
          "extension",
          "zone",
          "calls",
          "unpriced",
          "minutes",
          "direct",
          "company",
          "mobile",
          "saved",
          "advice");

  private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);

  @EJB SavingsReports reports;
  @EJB BookKeeping books;
  @Inject Notices notices;
  @Inject Words words;

  private String first;
  private String last;
  private boolean large;
  private SavingsReport report = SavingsReport.EMPTY;

  @PostConstruct
  void open() {
    YearMonth month = YearMonth.from(LocalDate.now(books.load().zoneId()));
    first = month.toString();
    last = month.toString();
    large = reports.isLarge(month);
    if (!large) {
      report = reports.of(month, month);
    }
  }

  /** Whether this month is added up only when somebody asks for it, because that takes a while. */
  public boolean isLarge() {
    return large;
  }

  /** Shows the chosen months. */
  public void show() {
    read();
  }

  /** Sends the chosen months as a file: csv, xlsx or pdf. */
  public void download(String format) throws IOException {
    if (!read()) {
      return;
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    byte[] file = file(format);
    external.responseReset();
    external.setResponseContentType(contentType(format));
    external.setResponseContentLength(file.length);
    external.setResponseHeader(
        "Content-Disposition",
        "attachment; filename=\"savings-%s-%s.%s\"".formatted(first, last, format));
    external.getResponseOutputStream().write(file);
    faces.responseComplete();
  }

  private boolean read() {
    YearMonth from = month("first", first);
    YearMonth until = month("last", last);
    if (from == null || until == null) {
      return false;
    }
    if (until.isBefore(from)) {
      notices.wrong("last", "savings.order", last, first);
      return false;
    }
    report = reports.of(from, until);
    return true;
  }

  private YearMonth month(String field, String text) {
    try {
      return YearMonth.parse(text == null ? "" : text.strip());
    } catch (DateTimeException e) {
      notices.wrong(field, "savings.form", text == null ? "" : text);
      return null;
    }
  }

  private byte[] file(String format) {
    Table table = table();
    return switch (format) {
      case "xlsx" -> XlsxFile.of(table);
      case "pdf" -> PdfFile.of(table);
      default -> CsvFile.of(table);
    };
  }

  private static String contentType(String format) {
    return switch (format) {
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case "pdf" -> "application/pdf";
      default -> "text/csv; charset=UTF-8";
    };
  }

  private Table table() {
    String title =
        words.name("savings", "title") + " %s – %s, %s".formatted(first, last, getCurrency());
    List<List<Object>> rows = new ArrayList<>();
    for (Line line : report.lines()) {
      List<Object> row = new ArrayList<>();
      row.add(line.key().month().toString());
      row.add(line.key().extension());
      row.add(line.key().zone());
      row.add(line.calls());
      row.add(line.unpriced());
      row.add(minutes(line));
      Savings savings = line.savings();
      Stream.of(savings.direct(), savings.company(), savings.mobile(), savings.saved())
          .forEach(money -> row.add(money.rounded()));
      row.add(words.name(savings.advice()));
      rows.add(row);
    }
    return new Table(title, COLUMNS.stream().map(c -> words.name("savings", c)).toList(), rows);
  }

  /** Minutes that the destinations of a line talked. */
  private static BigDecimal minutes(Line line) {
    return BigDecimal.valueOf(line.talk().toSeconds())
        .divide(SECONDS_PER_MINUTE, 1, RoundingMode.HALF_UP);
  }

  /** The report's lines as cells, for the page. */
  public List<List<Object>> getRows() {
    return table().rows();
  }

  public List<String> getColumns() {
    return table().columns();
  }

  /** What all lines together have saved. */
  public BigDecimal getTotal() {
    return report.total().saved().rounded();
  }

  /** Whether calling back was dearer altogether. */
  public boolean isLoss() {
    return report.total().isLoss();
  }

  /** Code of ISO 4217. */
  public String getCurrency() {
    return books.load().getCurrency();
  }

  /** First month, such as 2026-03. */
  public String getFirst() {
    return first;
  }

  public void setFirst(String first) {
    this.first = first;
  }

  /** Last month, such as 2026-03. */
  public String getLast() {
    return last;
  }

  public void setLast(String last) {
    this.last = last;
  }
}
