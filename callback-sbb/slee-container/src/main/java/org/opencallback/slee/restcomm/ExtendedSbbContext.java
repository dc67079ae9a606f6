package org.opencallback.slee.restcomm;

import javax.naming.Context;
import javax.naming.NamingException;
import javax.slee.ActivityContextInterface;
import javax.slee.SLEEException;
import javax.slee.SbbContext;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedEventException;
import javax.slee.facilities.ActivityContextNamingFacility;
import javax.slee.facilities.AlarmFacility;
import javax.slee.facilities.TimerFacility;
import javax.slee.facilities.Tracer;
import javax.slee.nullactivity.NullActivityContextInterfaceFactory;
import javax.slee.nullactivity.NullActivityFactory;
import javax.slee.profile.ProfileFacility;
import javax.slee.profile.ProfileTableActivityContextInterfaceFactory;
import javax.slee.resource.ResourceAdaptorTypeID;
import javax.slee.serviceactivity.ServiceActivityContextInterfaceFactory;
import javax.slee.serviceactivity.ServiceActivityFactory;
import org.mobicents.slee.SbbContextExt;
import org.mobicents.slee.SbbLocalObjectExt;
import org.opencallback.slee.descriptor.ResourceBinding;
import org.opencallback.slee.descriptor.SbbDescriptor;

/** An SBB context that gives the facilities without JNDI: it looks them up itself. */
final class ExtendedSbbContext implements SbbContextExt {

  private static final String COMPONENT = "java:comp/";

  private final SbbContext own;
  private final SbbDescriptor sbb;
  private final Context component;

  ExtendedSbbContext(SbbContext own, SbbDescriptor sbb, Context component) {
    this.own = own;
    this.sbb = sbb;
    this.component = component;
  }

  @SuppressWarnings("BanJNDI") // the names are those of the standard and of the SBB's descriptor
  private <T> T find(Class<T> type, String name) {
    try {
      return type.cast(component.lookup(name));
    } catch (NamingException e) {
      throw new SLEEException(name + " cannot be looked up", e);
    }
  }

  private <T> T facility(Class<T> type, String jndiName) {
    return find(type, jndiName.substring(COMPONENT.length()));
  }

  private ResourceBinding binding(ResourceAdaptorTypeID type) {
    if (type == null) {
      throw new NullPointerException("resource adaptor type");
    }
    for (ResourceBinding binding : sbb.environment().resourceBindings()) {
      if (binding.type().equals(type)) {
        return binding;
      }
    }
    throw new IllegalArgumentException(sbb.id() + " is not bound to " + type);
  }

  @Override
  public Object getActivityContextInterfaceFactory(ResourceAdaptorTypeID type) {
    String name = binding(type).activityContextInterfaceFactoryName();
    if (name == null) {
      throw new IllegalArgumentException(
          "%s: the binding to %s names no activity context interface factory"
              .formatted(sbb.id(), type));
    }
    return find(Object.class, "env/" + name);
  }

  @Override
  public Object getResourceAdaptorInterface(ResourceAdaptorTypeID type, String link) {
    if (link == null) {
      throw new NullPointerException("resource adaptor entity link");
    }
    for (ResourceBinding.EntityBinding entity : binding(type).entities()) {
      if (link.equals(entity.link())) {
        return find(Object.class, "env/" + entity.objectName());
      }
    }
    throw new IllegalArgumentException(sbb.id() + " is not bound to link " + link);
  }

  @Override
  public ActivityContextNamingFacility getActivityContextNamingFacility() {
    return facility(ActivityContextNamingFacility.class, ActivityContextNamingFacility.JNDI_NAME);
  }

  @Override
  public AlarmFacility getAlarmFacility() {
    return facility(AlarmFacility.class, AlarmFacility.JNDI_NAME);
  }

  @Override
  public NullActivityContextInterfaceFactory getNullActivityContextInterfaceFactory() {
    return facility(
        NullActivityContextInterfaceFactory.class, NullActivityContextInterfaceFactory.JNDI_NAME);
  }

  @Override
  public NullActivityFactory getNullActivityFactory() {
    return facility(NullActivityFactory.class, NullActivityFactory.JNDI_NAME);
  }

  @Override
  public ProfileFacility getProfileFacility() {
    return facility(ProfileFacility.class, ProfileFacility.JNDI_NAME);
  }

  @Override
  public ProfileTableActivityContextInterfaceFactory
      getProfileTableActivityContextInterfaceFactory() {
    return facility(
        ProfileTableActivityContextInterfaceFactory.class,
        ProfileTableActivityContextInterfaceFactory.JNDI_NAME);
  }

  @Override
  public ServiceActivityContextInterfaceFactory getServiceActivityContextInterfaceFactory() {
    return facility(
        ServiceActivityContextInterfaceFactory.class,
        ServiceActivityContextInterfaceFactory.JNDI_NAME);
  }

  @Override
  public ServiceActivityFactory getServiceActivityFactory() {
    return facility(ServiceActivityFactory.class, ServiceActivityFactory.JNDI_NAME);
  }

  @Override
  public TimerFacility getTimerFacility() {
    return facility(TimerFacility.class, TimerFacility.JNDI_NAME);
  }

  // ---- the standard's

  @Override
  public SbbLocalObjectExt getSbbLocalObject() {
    return (SbbLocalObjectExt) own.getSbbLocalObject();
  }

  @Override
  public ServiceID getService() {
    return own.getService();
  }

  @Override
  public SbbID getSbb() {
    return own.getSbb();
  }

  @Override
  public ActivityContextInterface[] getActivities() {
    return own.getActivities();
  }

  @Override
  public void maskEvent(String[] eventNames, ActivityContextInterface aci)
      throws UnrecognizedEventException {
    own.maskEvent(eventNames, aci);
  }

  @Override
  public String[] getEventMask(ActivityContextInterface aci) {
    return own.getEventMask(aci);
  }

  @Override
  public void setRollbackOnly() {
    own.setRollbackOnly();
  }

  @Override
  public boolean getRollbackOnly() {
    return own.getRollbackOnly();
  }

  @Override
  public Tracer getTracer(String name) {
    return own.getTracer(name);
  }
}
