package org.opencallback.admin;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.opencallback.directory.MobilePhone;
import org.opencallback.export.FormulaMark;
import org.opencallback.problem.RefusedException;

/**
 * The directory as text (RFC 4180): a line for each mobile with its extension. What is exported can
 * be imported again.
 *
 * <p>A value that a spreadsheet could take for a formula begins with an apostrophe, which the
 * import takes off again.
 */
public final class DirectoryCsv {

  /** The columns, in their order. */
  public static final List<String> COLUMNS =
      List.of(
          "extension",
          "name",
          "class_of_service",
          "mobile",
          "label",
          "transit_permitted",
          "enabled",
          "callback_number",
          "expires_at");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private DirectoryCsv() {}

  /**
   * A line of an import.
   *
   * @param number of the line in the text, the heading being 1
   * @param values by column; columns that are missing are absent, empty values are ""
   */
  public record Line(long number, Map<String, String> values) {

    /** A value; "" when it is not given. */
    public String value(String column) {
      return values.getOrDefault(column, "");
    }

    /** Whether the text has this column at all. */
    public boolean says(String column) {
      return values.containsKey(column);
    }
  }

  /** The heading of an export, with its line end. */
  public static String heading() {
    return FORMAT.format(COLUMNS.toArray()) + "\r\n";
  }

  /** A mobile's line of an export, with its line end. */
  public static String line(MobilePhone mobile) {
    Instant expires = mobile.getExpiresAt();
    return FORMAT.format(
            safe(mobile.getExtension().getNumber()),
            safe(mobile.getExtension().getName()),
            safe(mobile.getExtension().getClassOfService().getName()),
            safe(mobile.getNumber()),
            safe(mobile.getLabel()),
            yes(mobile.isTransitPermitted()),
            yes(mobile.isEnabled()),
            safe(mobile.getCallbackNumber()),
            expires == null ? "" : expires.toString())
        + "\r\n";
  }

  /**
   * Reads the lines of an import.
   *
   * @throws RefusedException if it is no such text, has columns that nobody knows, or lacks one
   *     that every line needs
   */
  public static List<Line> read(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CSVParser parser = CSVParser.parse(new StringReader(plain), FORMAT)) {
      checkHeading(parser.getHeaderNames());
      List<Line> lines = new ArrayList<>();
      for (CSVRecord record : parser) {
        lines.add(line(parser.getCurrentLineNumber(), record));
      }
      return lines;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new RefusedException("csv", "this is no CSV text: %s".formatted(e.getMessage()));
    }
  }

  private static Line line(long number, CSVRecord record) {
    Map<String, String> values = record.toMap();
    values.replaceAll((column, value) -> FormulaMark.removed(value));
    return new Line(number, values);
  }

  private static void checkHeading(List<String> heading) {
    for (String column : heading) {
      if (!COLUMNS.contains(column.toLowerCase(Locale.ROOT))) {
        throw new RefusedException(
            "csv", "the first line names columns out of %s, not '%s'".formatted(COLUMNS, column));
      }
    }
    for (String needed : List.of("extension", "mobile")) {
      if (!heading.contains(needed)) {
        throw new RefusedException("csv", "column %s is needed".formatted(needed));
      }
    }
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }

  private static String safe(String value) {
    return value == null ? "" : FormulaMark.put(value);
  }
}
