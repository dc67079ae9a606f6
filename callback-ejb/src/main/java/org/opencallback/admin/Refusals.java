package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.opencallback.console.Roles;
import org.opencallback.triggers.TriggerRefusal;

/** The refused trigger calls, newest first; each appears within a second or so. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class Refusals {

  private static final Listing<TriggerRefusal> LISTING =
      new Listing<>(
          TriggerRefusal.class,
          List.of(),
          List.of("caller", "called", "trunkName", "peer", "callId"),
          List.of("refusedAt", "caller", "called", "trunkName", "reason"),
          "r.id desc");

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  /** One page of the refusals. */
  public List<TriggerRefusal> page(PageRequest page) {
    return LISTING.page(em, page);
  }

  /** How many refusals a filter leaves. */
  public long count(String filter) {
    return LISTING.count(em, filter);
  }

  /** How many refusals a page shows; see {@link Listing#shown}. */
  public long shown(String filter) {
    return LISTING.shown(em, filter);
  }
}
