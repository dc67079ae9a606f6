package org.opencallback.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.opencallback.admin.PageRequest;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** A table's rows: one page at a time is read, and none is kept for the next request. */
public class RowList<T> extends LazyDataModel<T> {

  private static final long serialVersionUID = 1L;

  private final transient Function<PageRequest, List<T>> pages;
  private final transient ToLongFunction<String> counts;

  private final transient Function<T, Object> keys;

  private boolean filtered;

  /**
   * Rows of an administration bean.
   *
   * @param pages reads one page
   * @param counts counts the rows that a filter leaves
   */
  public RowList(Function<PageRequest, List<T>> pages, ToLongFunction<String> counts) {
    this(pages, counts, String::valueOf);
  }

  /**
   * Rows that do not say in their text form which they are.
   *
   * @param keys tells a row from the others
   */
  public RowList(
      Function<PageRequest, List<T>> pages,
      ToLongFunction<String> counts,
      Function<T, Object> keys) {
    this.pages = pages;
    this.counts = counts;
    this.keys = keys;
  }

  @Override
  public String getRowKey(T row) {
    return String.valueOf(keys.apply(row));
  }

  @Override
  public T getRowData(String rowKey) {
    List<T> shown = getWrappedData();
    return shown == null
        ? null
        : shown.stream().filter(row -> getRowKey(row).equals(rowKey)).findFirst().orElse(null);
  }

  /** Whether a filter was in force when the rows were last read. */
  public boolean isFiltered() {
    return filtered;
  }

  @Override
  public int count(Map<String, FilterMeta> filterBy) {
    return Math.toIntExact(Math.min(counts.applyAsLong(filter(filterBy)), Integer.MAX_VALUE));
  }

  @Override
  public List<T> load(
      int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
    filtered = !filter(filterBy).isEmpty();
    SortMeta sort =
        sortBy.values().stream()
            .filter(meta -> meta.getOrder() != SortOrder.UNSORTED)
            .findFirst()
            .orElse(null);
    String field = sort == null ? "" : sort.getField();
    boolean ascending = sort == null || sort.getOrder() == SortOrder.ASCENDING;
    return pages.apply(new PageRequest(first, pageSize, filter(filterBy), field, ascending));
  }

  private static String filter(Map<String, FilterMeta> filterBy) {
    FilterMeta search = filterBy.get(FilterMeta.GLOBAL_FILTER_KEY);
    Object value = search == null ? null : search.getFilterValue();
    return value == null ? "" : value.toString();
  }
}
