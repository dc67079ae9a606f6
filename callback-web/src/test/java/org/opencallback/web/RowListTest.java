package org.opencallback.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencallback.admin.PageRequest;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.MatchMode;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

class RowListTest {

  private final List<PageRequest> asked = new ArrayList<>();
  private final RowList<String> rows =
      new RowList<>(
          page -> {
            asked.add(page);
            return List.of("a", "b");
          },
          filter -> filter.isEmpty() ? 100_000 : 2);

  @Test
  void asksForOnePageInTheListsOwnOrder() {
    assertThat(rows.load(40, 20, Map.of(), Map.of())).containsExactly("a", "b");
    assertThat(asked).containsExactly(new PageRequest(40, 20, "", "", true));
    assertThat(rows.isFiltered()).isFalse();
  }

  @Test
  void asksForTheColumnThatIsSorted() {
    Map<String, SortMeta> sort =
        Map.of(
            "number", SortMeta.builder().field("number").order(SortOrder.DESCENDING).build(),
            "name", SortMeta.builder().field("name").order(SortOrder.UNSORTED).build());
    rows.load(0, 20, sort, Map.of());
    assertThat(asked).containsExactly(new PageRequest(0, 20, "", "number", false));
  }

  @Test
  void asksForWhatIsSearched() {
    Map<String, FilterMeta> search = search("anna");
    rows.load(0, 20, Map.of(), search);
    assertThat(asked).containsExactly(new PageRequest(0, 20, "anna", "", true));
    assertThat(rows.isFiltered()).isTrue();
    assertThat(rows.count(search)).isEqualTo(2);
    assertThat(rows.count(Map.of())).isEqualTo(100_000);
  }

  private static Map<String, FilterMeta> search(String text) {
    FilterMeta meta =
        FilterMeta.builder()
            .field(FilterMeta.GLOBAL_FILTER_KEY)
            .filterValue(text)
            .matchMode(MatchMode.CONTAINS)
            .build();
    return Map.of(FilterMeta.GLOBAL_FILTER_KEY, meta);
  }

  // PrimeFaces opens a row by its key; without one a table with rows that open cannot be shown.
  @Test
  void tellsEachRowFromTheOthers() {
    RowList<String> rows = new RowList<>(page -> List.of("a", "b"), filter -> 2, row -> row + "1");
    rows.setWrappedData(List.of("a", "b"));

    assertThat(rows.getRowKey("b")).isEqualTo("b1");
    assertThat(rows.getRowData("b1")).isEqualTo("b");
    assertThat(rows.getRowData("c1")).isNull();
  }
}
