package org.opencallback.web.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.opencallback.console.Roles;

/**
 * Reaches the administration's beans for a program whose token has been checked: what it may do is
 * said by the token's scopes, not by a role.
 */
@Stateless
@RunAs(Roles.ADMINISTRATOR)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Desk {

  /** Does something and returns what came of it. */
  public <T> T call(Supplier<T> work) {
    return work.get();
  }
}
