package org.opencallback.slee.restcomm;

import javax.slee.Address;
import javax.slee.resource.ActivityHandle;
import javax.slee.resource.FireEventException;
import javax.slee.resource.FireableEventType;
import javax.slee.resource.ReceivableService;
import org.mobicents.slee.container.resource.SleeEndpoint;
import org.opencallback.slee.resource.EntityEndpoint;
import org.opencallback.slee.resource.ResourceAdaptorEntity;

/**
 * The SLEE endpoint as Restcomm's resource adaptors cast it. Nothing is replicated here: what is
 * said of replicated activities holds for those of this node.
 */
public final class RestcommSleeEndpoint extends EntityEndpoint implements SleeEndpoint {

  public RestcommSleeEndpoint(ResourceAdaptorEntity entity) {
    super(entity);
  }

  @Override
  public boolean activityExists(ActivityHandle handle) {
    return find(handle) != null;
  }

  @Override
  public boolean replicatedActivityExists(ActivityHandle handle) {
    return find(handle) != null;
  }

  @Override
  public void endReplicatedActivity(ActivityHandle handle) {
    endActivity(handle);
  }

  @Override
  public void endReplicatedActivityTransacted(ActivityHandle handle) {
    endActivityTransacted(handle);
  }

  @Override
  public void fireEventOnReplicatedActivity(
      ActivityHandle handle,
      FireableEventType type,
      Object event,
      Address address,
      ReceivableService service)
      throws FireEventException {
    fireEvent(handle, type, event, address, service);
  }

  @Override
  public void fireEventOnReplicatedActivity(
      ActivityHandle handle,
      FireableEventType type,
      Object event,
      Address address,
      ReceivableService service,
      int flags)
      throws FireEventException {
    fireEvent(handle, type, event, address, service, flags);
  }

  @Override
  public void fireEventTransactedOnReplicatedActivity(
      ActivityHandle handle,
      FireableEventType type,
      Object event,
      Address address,
      ReceivableService service)
      throws FireEventException {
    fireEventTransacted(handle, type, event, address, service);
  }

  @Override
  public void fireEventTransactedOnReplicatedActivity(
      ActivityHandle handle,
      FireableEventType type,
      Object event,
      Address address,
      ReceivableService service,
      int flags)
      throws FireEventException {
    fireEventTransacted(handle, type, event, address, service, flags);
  }

  @Override
  public void suspendReplicatedActivity(ActivityHandle handle) {
    suspendActivity(handle);
  }
}
