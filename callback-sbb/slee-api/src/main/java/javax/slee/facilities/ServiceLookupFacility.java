package javax.slee.facilities;

import javax.slee.ServiceID;
import javax.slee.UnrecognizedServiceException;
import javax.slee.resource.ReceivableService;

public interface ServiceLookupFacility {
  ReceivableService getReceivableService(ServiceID serviceID)
      throws NullPointerException, UnrecognizedServiceException, FacilityException;
}
