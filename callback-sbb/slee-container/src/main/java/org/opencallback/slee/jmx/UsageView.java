package org.opencallback.slee.jmx;

import java.util.ArrayList;
import java.util.List;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanNotificationInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.NotificationBroadcasterSupport;
import javax.management.ObjectName;
import javax.management.ReflectionException;
import javax.slee.management.NotificationSource;
import javax.slee.usage.SampleStatistics;
import javax.slee.usage.UsageMBean;
import javax.slee.usage.UsageNotification;
import org.jspecify.annotations.Nullable;
import org.opencallback.slee.usage.UsageParameter;
import org.opencallback.slee.usage.UsageParameterSet;
import org.opencallback.slee.usage.UsageSource;

/**
 * The usage MBean of one usage parameter set (JSR 240 §14.16): an operation {@code getX(boolean
 * reset)} for each parameter {@code x}.
 */
final class UsageView extends NotificationBroadcasterSupport implements DynamicMBean, UsageMBean {

  private static final String BOOLEAN = boolean.class.getName();

  private final UsageSource source;
  private final UsageParameterSet set;
  private final ObjectName notificationManager;
  private final Runnable unregister;
  private long sent;

  /**
   * Creates the view.
   *
   * @param unregister takes it out of the MBean server
   */
  UsageView(
      UsageSource source,
      UsageParameterSet set,
      ObjectName notificationManager,
      Runnable unregister) {
    super(
        new MBeanNotificationInfo(
            new String[] {source.source().getUsageNotificationType()},
            UsageNotification.class.getName(),
            "a usage parameter was updated"));
    this.source = source;
    this.set = set;
    this.notificationManager = notificationManager;
    this.unregister = unregister;
  }

  boolean shows(UsageParameterSet other) {
    return set == other;
  }

  synchronized void updated(UsageParameter parameter, long value) {
    sendNotification(
        new UsageNotification(
            source.source().getUsageNotificationType(),
            this,
            source.source(),
            set.name(),
            parameter.name(),
            parameter.isCounter(),
            value,
            ++sent,
            System.currentTimeMillis()));
  }

  // ---- UsageMBean

  @Override
  public NotificationSource getNotificationSource() {
    return source.source();
  }

  @Override
  public @Nullable String getUsageParameterSet() {
    return set.name();
  }

  @Override
  public ObjectName getUsageNotificationManagerMBean() {
    return notificationManager;
  }

  @Override
  public void resetAllUsageParameters() {
    set.reset();
  }

  @Override
  public void close() {
    unregister.run();
  }

  // ---- DynamicMBean

  @Override
  public @Nullable Object getAttribute(String name) throws AttributeNotFoundException {
    return switch (name) {
      case "NotificationSource" -> getNotificationSource();
      case "UsageParameterSet" -> getUsageParameterSet();
      case "UsageNotificationManagerMBean" -> getUsageNotificationManagerMBean();
      default -> throw new AttributeNotFoundException(name);
    };
  }

  @Override
  public void setAttribute(Attribute attribute) throws AttributeNotFoundException {
    throw new AttributeNotFoundException(attribute.getName() + " cannot be set");
  }

  @Override
  public AttributeList getAttributes(String[] names) {
    return Attributes.of(this, names);
  }

  @Override
  public AttributeList setAttributes(AttributeList attributes) {
    return new AttributeList();
  }

  @Override
  public @Nullable Object invoke(
      String action, Object @Nullable [] arguments, String @Nullable [] signature)
      throws ReflectionException {
    if (action.equals("resetAllUsageParameters")) {
      resetAllUsageParameters();
      return null;
    }
    if (action.equals("close")) {
      close();
      return null;
    }
    return read(action, arguments);
  }

  private Object read(String action, Object @Nullable [] arguments) throws ReflectionException {
    for (UsageParameter parameter : set.parameters()) {
      if (action.equals(getter(parameter))
          && arguments != null
          && arguments.length == 1
          && arguments[0] instanceof Boolean reset) {
        return parameter.isCounter()
            ? (Object) parameter.count(reset)
            : parameter.statistics(reset);
      }
    }
    throw new ReflectionException(new NoSuchMethodException(action));
  }

  private static String getter(UsageParameter parameter) {
    return "get"
        + Character.toUpperCase(parameter.name().charAt(0))
        + parameter.name().substring(1);
  }

  @Override
  public MBeanInfo getMBeanInfo() {
    List<MBeanOperationInfo> operations = new ArrayList<>();
    MBeanParameterInfo reset = new MBeanParameterInfo("reset", BOOLEAN, "whether it begins anew");
    for (UsageParameter parameter : set.parameters()) {
      operations.add(
          new MBeanOperationInfo(
              getter(parameter),
              "usage parameter " + parameter.name(),
              new MBeanParameterInfo[] {reset},
              parameter.isCounter() ? long.class.getName() : SampleStatistics.class.getName(),
              MBeanOperationInfo.ACTION_INFO));
    }
    for (String action : List.of("resetAllUsageParameters", "close")) {
      operations.add(
          new MBeanOperationInfo(
              action, action, new MBeanParameterInfo[0], "void", MBeanOperationInfo.ACTION));
    }
    return new MBeanInfo(
        UsageMBean.class.getName(),
        "usage parameters of " + source.source(),
        new MBeanAttributeInfo[] {
          attribute("NotificationSource", NotificationSource.class),
          attribute("UsageParameterSet", String.class),
          attribute("UsageNotificationManagerMBean", ObjectName.class)
        },
        null,
        operations.toArray(MBeanOperationInfo[]::new),
        getNotificationInfo());
  }

  private static MBeanAttributeInfo attribute(String name, Class<?> type) {
    return new MBeanAttributeInfo(name, type.getName(), name, true, false, false);
  }
}
