package org.opencallback.admin;

/**
 * Which part of a list is wanted.
 *
 * @param offset rows to leave out at the beginning, 0 or more
 * @param size rows wanted, at most 1000
 * @param filter text that a row must contain; empty for all rows
 * @param sortField property to sort by, such as {@code number} or {@code extension.number}; empty
 *     for the list's own order
 * @param ascending direction, with {@code sortField}
 */
public record PageRequest(
    int offset, int size, String filter, String sortField, boolean ascending) {

  private static final int MOST_ROWS = 1000;

  public PageRequest {
    if (offset < 0) {
      throw new IllegalArgumentException("a page's offset is 0 or more, not " + offset);
    }
    if (size < 1 || size > MOST_ROWS) {
      throw new IllegalArgumentException("a page has 1 to 1000 rows, not " + size);
    }
    filter = filter == null ? "" : filter.strip();
    sortField = sortField == null ? "" : sortField;
  }

  /** The first rows in the list's own order. */
  public static PageRequest first(int size) {
    return new PageRequest(0, size, "", "", true);
  }
}
