package org.opencallback.admin;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;

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
    return page(em, searching(page.filter()), page);
  }

  /** The same under conditions on the row {@code r} instead of the page's filter. */
  List<T> page(EntityManager em, Conditions conditions, PageRequest page) {
    StringBuilder jpql = new StringBuilder("select r from " + type.getSimpleName() + " r");
    for (String property : fetched) {
      jpql.append(" left join fetch r.").append(property);
    }
    jpql.append(conditions.where()).append(" order by ").append(orderOf(page));
    return conditions
        .bind(em.createQuery(jpql.toString(), type))
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  long count(EntityManager em, String filter) {
    return count(em, searching(filter));
  }

  /** How many rows the conditions leave. */
  long count(EntityManager em, Conditions conditions) {
    return query(em, "select count(r)", conditions, "").getSingleResult();
  }

  long shown(EntityManager em, String filter) {
    return shown(em, searching(filter));
  }

  /**
   * How many rows a list shows: all that a search finds, and without one the first {@link
   * #MOST_SHOWN}. So the size of a table does not decide how long its page takes; who looks further
   * searches.
   */
  long shown(EntityManager em, Conditions conditions) {
    boolean deep =
        !conditions.isSearch()
            && !query(em, "select r.id", conditions, " order by r.id desc")
                .setFirstResult(MOST_SHOWN)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    return deep ? MOST_SHOWN : count(em, conditions);
  }

  private TypedQuery<Long> query(
      EntityManager em, String select, Conditions conditions, String order) {
    return conditions.bind(
        em.createQuery(
            select + " from " + type.getSimpleName() + " r" + conditions.where() + order,
            Long.class));
  }

  private Conditions searching(String filter) {
    Conditions conditions = new Conditions();
    search(conditions, filter);
    return conditions;
  }

  /** Adds that one of the searched properties contains a text; nothing when that is blank. */
  void search(Conditions conditions, String text) {
    conditions.addContains(searched.stream().map(p -> "r." + p).toList(), text);
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
