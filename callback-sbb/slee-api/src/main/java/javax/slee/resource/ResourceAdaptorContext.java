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

/** A resource adaptor object's view of the SLEE around it (JSR 240 §15). */
public interface ResourceAdaptorContext {

  ResourceAdaptorID getResourceAdaptor();

  /** The resource adaptor types that the resource adaptor implements. */
  ResourceAdaptorTypeID[] getResourceAdaptorTypes();

  /** The name of the resource adaptor entity. */
  String getEntityName();

  SleeEndpoint getSleeEndpoint();

  AlarmFacility getAlarmFacility();

  /**
   * A tracer under the notification source of this resource adaptor entity (JSR 240 §13.3).
   *
   * @param tracerName parts with dots between them, like a package; "" for the root tracer
   * @throws NullPointerException if {@code tracerName} is null
   * @throws IllegalArgumentException if a part of the name is empty
   */
  Tracer getTracer(String tracerName)
      throws NullPointerException, IllegalArgumentException, SLEEException;

  EventLookupFacility getEventLookupFacility();

  ServiceLookupFacility getServiceLookupFacility();

  SleeTransactionManager getSleeTransactionManager();

  /**
   * A timer that all components of the SLEE may share: it cannot be cancelled, and tasks must be
   * short.
   */
  Timer getTimer();

  /**
   * Finds a profile table.
   *
   * @throws NullPointerException if {@code profileTableName} is null
   * @throws UnrecognizedProfileTableNameException if there is none of this name
   */
  ProfileTable getProfileTable(String profileTableName)
      throws NullPointerException, UnrecognizedProfileTableNameException, SLEEException;

  /**
   * The unnamed usage parameter set of the entity, of the type of its usage parameters interface.
   *
   * @throws NoUsageParametersInterfaceDefinedException if the resource adaptor has no such
   *     interface
   */
  Object getDefaultUsageParameterSet()
      throws NoUsageParametersInterfaceDefinedException, SLEEException;

  /**
   * A usage parameter set of the entity, of the type of its usage parameters interface.
   *
   * @throws NullPointerException if {@code paramSetName} is null
   * @throws NoUsageParametersInterfaceDefinedException if the resource adaptor has no such
   *     interface
   * @throws UnrecognizedUsageParameterSetNameException if there is no set of this name
   */
  Object getUsageParameterSet(String paramSetName)
      throws NullPointerException,
          NoUsageParametersInterfaceDefinedException,
          UnrecognizedUsageParameterSetNameException,
          SLEEException;

  /**
   * The service of the SBB that is calling the resource adaptor in this thread; null if none is.
   */
  ServiceID getInvokingService();
}
