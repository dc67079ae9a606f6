package javax.slee.resource;

import java.util.Timer;
import javax.slee.SLEEException;
import javax.slee.ServiceID;
import javax.slee.facilities.AlarmFacility;
import javax.slee.facilities.EventLookupFacility;
import javax.slee.facilities.ServiceLookupFacility;
import javax.slee.facilities.Tracer;
import javax.slee.profile.ProfileTable;
import javax.slee.profile.UnrecognizedProfileTableNameException;
import javax.slee.transaction.SleeTransactionManager;
import javax.slee.usage.NoUsageParametersInterfaceDefinedException;
import javax.slee.usage.UnrecognizedUsageParameterSetNameException;

public interface ResourceAdaptorContext {
  ResourceAdaptorID getResourceAdaptor();

  ResourceAdaptorTypeID[] getResourceAdaptorTypes();

  String getEntityName();

  SleeEndpoint getSleeEndpoint();

  AlarmFacility getAlarmFacility();

  Tracer getTracer(String name)
      throws NullPointerException, IllegalArgumentException, SLEEException;

  EventLookupFacility getEventLookupFacility();

  ServiceLookupFacility getServiceLookupFacility();

  SleeTransactionManager getSleeTransactionManager();

  Timer getTimer();

  ProfileTable getProfileTable(String name)
      throws NullPointerException, UnrecognizedProfileTableNameException, SLEEException;

  Object getDefaultUsageParameterSet()
      throws NoUsageParametersInterfaceDefinedException, SLEEException;

  Object getUsageParameterSet(String name)
      throws NullPointerException,
          NoUsageParametersInterfaceDefinedException,
          UnrecognizedUsageParameterSetNameException,
          SLEEException;

  ServiceID getInvokingService();
}
