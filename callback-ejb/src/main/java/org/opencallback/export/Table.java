package org.opencallback.export;

import java.math.BigDecimal;
import java.util.List;

/**
 * A table in the words of its reader.
 *
 * @param title what it is
 * @param columns their headings
 * @param rows texts ({@link String}) and numbers ({@link Long}, {@link BigDecimal}), one for each
 *     column
 */
public record Table(String title, List<String> columns, List<List<Object>> rows) {

  /**
   * @throws IllegalArgumentException if a row has another number of cells than there are columns
   */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row has %d cells for %d columns".formatted(row.size(), columns.size()));
      }
    }
  }

  static String text(Object cell) {
    return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
  }
}
