package org.opencallback.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as comma-separated values (RFC 4180), UTF-8 with a byte order mark, which spreadsheets
 * need to recognise Polish letters.
 */
public final class CsvFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  private CsvFile() {}

  /** The file's content. */
  public static byte[] of(Table table) {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    text.append(line(List.copyOf(table.columns())));
    table.rows().forEach(row -> text.append(line(row)));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(List<?> cells) {
    return cells.stream().map(CsvFile::cell).collect(Collectors.joining(",")) + LINE_END;
  }

  private static String cell(Object cell) {
    if (!(cell instanceof String text)) {
      return Table.text(cell);
    }
    String harmless = isFormula(text) ? "'" + text : text;
    return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }

  /** A spreadsheet would calculate what begins like this; what callers send must stay text. */
  private static boolean isFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
  }
}
