package org.opencallback.admin;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.opencallback.tariffs.BookSettings;

/**
 * Lets one at a time save what must agree with other rows of the books: no constraint of both
 * databases says that days or prefixes do not overlap.
 */
final class BookLock {

  private BookLock() {}

  /** Waits until nobody else has it; held until the end of the transaction. */
  static void take(EntityManager em) {
    em.find(BookSettings.class, BookSettings.ONLY, LockModeType.PESSIMISTIC_WRITE);
  }
}
