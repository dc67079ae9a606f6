package org.opencallback.records;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.opencallback.tariffs.BookSettings;

/** The steps of retention, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RetentionStoreBean {

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  /** See {@link Retention#spans}; what has not been delivered goes at once. */
  public List<Retention.Span> begin(Instant now) {
    Retention retention = retention(now);
    retention.forgetUndelivered();
    return retention.spans();
  }

  /** See {@link Retention#apply}. */
  public Retention.Done apply(Retention.Span span, Instant now) {
    return retention(now).apply(span);
  }

  private Retention retention(Instant now) {
    return new Retention(em, em.find(BookSettings.class, BookSettings.ONLY), now);
  }
}
