package org.mobicents.slee;

import javax.slee.SLEEException;
import javax.slee.SbbContext;
import javax.slee.TransactionRequiredLocalException;
import javax.slee.facilities.ActivityContextNamingFacility;
import javax.slee.facilities.AlarmFacility;
import javax.slee.facilities.TimerFacility;
import javax.slee.nullactivity.NullActivityContextInterfaceFactory;
import javax.slee.nullactivity.NullActivityFactory;
import javax.slee.profile.ProfileFacility;
import javax.slee.profile.ProfileTableActivityContextInterfaceFactory;
import javax.slee.resource.ResourceAdaptorTypeID;
import javax.slee.serviceactivity.ServiceActivityContextInterfaceFactory;
import javax.slee.serviceactivity.ServiceActivityFactory;

/** An SBB context that gives the facilities, which otherwise are looked up in JNDI. */
public interface SbbContextExt extends SbbContext {

  /**
   * The activity context interface factory of a resource adaptor type.
   *
   * @throws IllegalArgumentException if the SBB is not bound to the type
   */
  Object getActivityContextInterfaceFactory(ResourceAdaptorTypeID type)
      throws NullPointerException, IllegalArgumentException;

  ActivityContextNamingFacility getActivityContextNamingFacility();

  AlarmFacility getAlarmFacility();

  NullActivityContextInterfaceFactory getNullActivityContextInterfaceFactory();

  NullActivityFactory getNullActivityFactory();

  ProfileFacility getProfileFacility();

  ProfileTableActivityContextInterfaceFactory getProfileTableActivityContextInterfaceFactory();

  /**
   * What SBBs call on a resource adaptor entity.
   *
   * @throws IllegalArgumentException if the SBB is not bound to the type or the link
   */
  Object getResourceAdaptorInterface(ResourceAdaptorTypeID type, String link)
      throws NullPointerException, IllegalArgumentException;

  ServiceActivityContextInterfaceFactory getServiceActivityContextInterfaceFactory();

  ServiceActivityFactory getServiceActivityFactory();

  TimerFacility getTimerFacility();

  @Override
  SbbLocalObjectExt getSbbLocalObject()
      throws TransactionRequiredLocalException, IllegalStateException, SLEEException;
}
