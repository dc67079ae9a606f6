package org.opencallback.slee.descriptor;

import java.util.Set;
import javax.slee.ComponentID;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import org.jspecify.annotations.Nullable;

/**
 * A service: a root SBB and how it is instantiated (JSR 240 §3.1.8).
 *
 * @param id the service
 * @param rootSbb the SBB whose entities are the roots of the service's SBB entity trees
 * @param defaultPriority event delivery priority of a new root SBB entity, -128 to 127
 * @param addressProfileTable name of the table that the initial event selection variable {@code
 *     AddressProfile} looks in, null if none
 */
public record ServiceDescriptor(
    ServiceID id, SbbID rootSbb, byte defaultPriority, @Nullable String addressProfileTable)
    implements ComponentDescriptor {

  @Override
  public Set<ComponentID> references() {
    return Set.of(rootSbb);
  }
}
