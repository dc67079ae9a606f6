package org.opencallback.tests.inside;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.opencallback.console.Roles;

/** Does things as an administrator of the console, without a transaction around them. */
@Stateless
@RunAs(Roles.ADMINISTRATOR)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsAdministrator {

  /** Does something and returns what came of it. */
  public <T> T call(Supplier<T> work) {
    return work.get();
  }
}
