package org.opencallback.slee.jmx;

import java.util.Objects;
import javax.management.ObjectName;
import javax.slee.InvalidArgumentException;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedSbbException;
import javax.slee.UnrecognizedServiceException;
import javax.slee.management.ManagementException;
import javax.slee.management.ServiceUsageMBean;
import javax.slee.management.UsageParameterSetNameAlreadyExistsException;
import javax.slee.usage.UnrecognizedUsageParameterSetNameException;
import org.opencallback.slee.SleeContainer;
import org.opencallback.slee.usage.UsageParameterSet;
import org.opencallback.slee.usage.UsageSource;

/** The usage parameters of a service's SBBs (JSR 240 §14.10). */
final class ServiceUsage implements ServiceUsageMBean {

  private final SleeContainer slee;
  private final ServiceID service;
  private final UsageBeans beans;
  private final Runnable unregister;

  /**
   * Creates the bean.
   *
   * @param unregister takes it out of the MBean server
   */
  ServiceUsage(SleeContainer slee, ServiceID service, UsageBeans beans, Runnable unregister) {
    this.slee = slee;
    this.service = service;
    this.beans = beans;
    this.unregister = unregister;
  }

  static ObjectName name(ServiceID id) {
    return Names.of(
        "%s,%s=%s,%s=%s,%s=%s"
            .formatted(
                BASE_OBJECT_NAME,
                SERVICE_NAME_KEY,
                ObjectName.quote(id.getName()),
                SERVICE_VENDOR_KEY,
                ObjectName.quote(id.getVendor()),
                SERVICE_VERSION_KEY,
                ObjectName.quote(id.getVersion())));
  }

  private UsageSource source(SbbID sbb)
      throws UnrecognizedSbbException, InvalidArgumentException, ManagementException {
    Objects.requireNonNull(sbb, "sbb");
    try {
      return slee.inventory()
          .usage(service, sbb)
          .orElseThrow(
              () -> new InvalidArgumentException(sbb + " has no usage parameters interface"));
    } catch (UnrecognizedServiceException e) {
      throw new ManagementException(service + " is not installed any more", e);
    }
  }

  @Override
  public ServiceID getService() {
    return service;
  }

  @Override
  public void createUsageParameterSet(SbbID sbb, String name)
      throws UnrecognizedSbbException,
          InvalidArgumentException,
          UsageParameterSetNameAlreadyExistsException,
          ManagementException {
    source(sbb).create(Objects.requireNonNull(name, "name"));
  }

  @Override
  public void removeUsageParameterSet(SbbID sbb, String name)
      throws UnrecognizedSbbException,
          InvalidArgumentException,
          UnrecognizedUsageParameterSetNameException,
          ManagementException {
    UsageSource source = source(sbb);
    UsageParameterSet set = source.set(Objects.requireNonNull(name, "name"));
    source.remove(name);
    beans.forget(set);
  }

  @Override
  public String[] getUsageParameterSets(SbbID sbb)
      throws UnrecognizedSbbException, InvalidArgumentException, ManagementException {
    return source(sbb).names().toArray(String[]::new);
  }

  @Override
  public ObjectName getSbbUsageMBean(SbbID sbb)
      throws UnrecognizedSbbException, InvalidArgumentException, ManagementException {
    UsageSource source = source(sbb);
    return beans.view(source, source.defaultSet());
  }

  @Override
  public ObjectName getSbbUsageMBean(SbbID sbb, String name)
      throws UnrecognizedSbbException,
          InvalidArgumentException,
          UnrecognizedUsageParameterSetNameException,
          ManagementException {
    UsageSource source = source(sbb);
    return beans.view(source, source.set(Objects.requireNonNull(name, "name")));
  }

  @Override
  public ObjectName getSbbUsageNotificationManagerMBean(SbbID sbb)
      throws UnrecognizedSbbException, InvalidArgumentException, ManagementException {
    return beans.switches(source(sbb));
  }

  @Override
  public void resetAllUsageParameters(SbbID sbb)
      throws UnrecognizedSbbException, InvalidArgumentException, ManagementException {
    source(sbb).reset();
  }

  @Override
  public void resetAllUsageParameters() throws ManagementException {
    try {
      for (SbbID sbb : slee.inventory().sbbsOf(service)) {
        slee.inventory().usage(service, sbb).ifPresent(UsageSource::reset);
      }
    } catch (UnrecognizedServiceException | UnrecognizedSbbException e) {
      throw new ManagementException(service + " is not installed any more", e);
    }
  }

  @Override
  public void close() {
    unregister.run();
  }
}
