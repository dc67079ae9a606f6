package javax.slee.facilities;

import javax.slee.ServiceID;
import javax.slee.UnrecognizedServiceException;
import javax.slee.resource.ReceivableService;

/** Tells a resource adaptor which events a service receives (JSR 240 §13). */
public interface ServiceLookupFacility {

  /**
   * Finds a service.
   *
   * @throws NullPointerException if {@code service} is null
   * @throws UnrecognizedServiceException if it is not installed
   */
  ReceivableService getReceivableService(ServiceID service)
      throws NullPointerException, UnrecognizedServiceException, FacilityException;
}
