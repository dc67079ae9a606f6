package org.opencallback.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

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
    text.append(line(table.columns()));
    table.rows().forEach(row -> text.append(line(row)));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(List<?> cells) {
    return CSVFormat.RFC4180.format(cells.stream().map(CsvFile::cell).toArray()) + LINE_END;
  }

  private static String cell(Object cell) {
    return cell instanceof String text ? FormulaMark.put(text) : Table.text(cell);
  }
}
