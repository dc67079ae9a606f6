package org.opencallback.admin;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;

/**
 * A list of rows that can be paged, filtered and sorted.
 *
 * @param type the entity
 * @param fetched to-one properties that are read together with each row
 * @param searched text properties that a filter looks into
 * @param sortable properties that a list may be sorted by
 * @param order the list's own order, in JPQL with the row as {@code r}
 */
record Listing<T>(
    Class<T> type,
    List<String> fetched,
    List<String> searched,
    List<String> sortable,
    String order) {

  /** So many rows of a table are shown when nothing is looked for. */
  static final int MOST_SHOWN = 100_000;

  List<T> page(EntityManager em, PageRequest page) {
    StringBuilder jpql = new StringBuilder("select r from " + type.getSimpleName() + " r");
    for (String property : fetched) {
      jpql.append(" left join fetch r.").append(property);
    }
    jpql.append(condition(page.filter())).append(" order by ").append(orderOf(page));
    TypedQuery<T> query = em.createQuery(jpql.toString(), type);
    bind(query, page.filter());
    return query.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
  }

  long count(EntityManager em, String filter) {
    String wanted = filter == null ? "" : filter.strip();
    String jpql = "select count(r) from " + type.getSimpleName() + " r" + condition(wanted);
    TypedQuery<Long> query = em.createQuery(jpql, Long.class);
    bind(query, wanted);
    return query.getSingleResult();
  }

  /**
   * How many rows a list shows: all that a filter leaves, and of an unfiltered table the first
   * {@link #MOST_SHOWN}. So the size of a table does not decide how long its page takes; who looks
   * further filters.
   */
  long shown(EntityManager em, String filter) {
    boolean deep =
        (filter == null || filter.isBlank())
            && !em.createQuery(
                    "select r.id from " + type.getSimpleName() + " r order by r.id desc",
                    Long.class)
                .setFirstResult(MOST_SHOWN)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    return deep ? MOST_SHOWN : count(em, filter);
  }

  private String condition(String filter) {
    if (filter.isEmpty()) {
      return "";
    }
    List<String> tests =
        searched.stream().map(p -> "lower(r." + p + ") like :filter escape '!'").toList();
    return " where (" + String.join(" or ", tests) + ")";
  }

  private static void bind(TypedQuery<?> query, String filter) {
    if (!filter.isEmpty()) {
      String literal = filter.replace("!", "!!").replace("%", "!%").replace("_", "!_");
      query.setParameter("filter", "%" + literal.toLowerCase(Locale.ROOT) + "%");
    }
  }

  String orderOf(PageRequest page) {
    if (page.sortField().isEmpty()) {
      return order;
    }
    if (!sortable.contains(page.sortField())) {
      throw new IllegalArgumentException(
          "%s is sorted by one of %s, not by '%s'"
              .formatted(type.getSimpleName(), sortable, page.sortField()));
    }
    return "r.%s %s, %s".formatted(page.sortField(), page.ascending() ? "asc" : "desc", order);
  }
}
