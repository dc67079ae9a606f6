package org.opencallback.triggers;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Stores refusals, many in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefusalStoreBean {

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  /** See {@link RefusalStore#add}. */
  public void add(List<TriggerRefusal> refusals, int kept) {
    new RefusalStore(em).add(refusals, kept);
  }
}
