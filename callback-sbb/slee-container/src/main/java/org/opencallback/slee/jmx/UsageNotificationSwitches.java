package org.opencallback.slee.jmx;

import java.util.ArrayList;
import java.util.List;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.InvalidAttributeValueException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.ReflectionException;
import javax.slee.management.NotificationSource;
import javax.slee.usage.UsageNotificationManagerMBean;
import org.jspecify.annotations.Nullable;
import org.opencallback.slee.usage.UsageSource;

/**
 * The usage notification manager MBean of a source (JSR 240 §14.17): an attribute {@code
 * XNotificationsEnabled} for each parameter {@code x}.
 */
final class UsageNotificationSwitches implements DynamicMBean, UsageNotificationManagerMBean {

  private static final String SUFFIX = "NotificationsEnabled";

  private final UsageSource source;
  private final Runnable unregister;

  /**
   * Creates the switches.
   *
   * @param unregister takes them out of the MBean server
   */
  UsageNotificationSwitches(UsageSource source, Runnable unregister) {
    this.source = source;
    this.unregister = unregister;
  }

  @Override
  public NotificationSource getNotificationSource() {
    return source.source();
  }

  @Override
  public void close() {
    unregister.run();
  }

  private static String attribute(String parameter) {
    return Character.toUpperCase(parameter.charAt(0)) + parameter.substring(1) + SUFFIX;
  }

  private String parameter(String attribute) throws AttributeNotFoundException {
    for (String parameter : source.usage().counters().keySet()) {
      if (attribute(parameter).equals(attribute)) {
        return parameter;
      }
    }
    throw new AttributeNotFoundException(attribute);
  }

  @Override
  public Object getAttribute(String name) throws AttributeNotFoundException {
    return name.equals("NotificationSource")
        ? getNotificationSource()
        : (Object) source.isNotifying(parameter(name));
  }

  @Override
  public void setAttribute(Attribute attribute)
      throws AttributeNotFoundException, InvalidAttributeValueException {
    String parameter = parameter(attribute.getName());
    if (!(attribute.getValue() instanceof Boolean enabled)) {
      throw new InvalidAttributeValueException(attribute + ", expected true or false");
    }
    source.setNotifying(parameter, enabled);
  }

  @Override
  public AttributeList getAttributes(String[] names) {
    return Attributes.of(this, names);
  }

  @Override
  public AttributeList setAttributes(AttributeList attributes) {
    AttributeList set = new AttributeList();
    for (Attribute attribute : attributes.asList()) {
      try {
        setAttribute(attribute);
        set.add(attribute);
      } catch (AttributeNotFoundException | InvalidAttributeValueException e) {
        // left out, as DynamicMBean says
      }
    }
    return set;
  }

  @Override
  public @Nullable Object invoke(
      String action, Object @Nullable [] arguments, String @Nullable [] signature)
      throws ReflectionException {
    if (!action.equals("close")) {
      throw new ReflectionException(new NoSuchMethodException(action));
    }
    close();
    return null;
  }

  @Override
  public MBeanInfo getMBeanInfo() {
    List<MBeanAttributeInfo> attributes = new ArrayList<>();
    attributes.add(
        new MBeanAttributeInfo(
            "NotificationSource",
            NotificationSource.class.getName(),
            "whose usage parameters",
            true,
            false,
            false));
    for (String parameter : source.usage().counters().keySet()) {
      attributes.add(
          new MBeanAttributeInfo(
              attribute(parameter),
              boolean.class.getName(),
              "whether updates of " + parameter + " are notified",
              true,
              true,
              false));
    }
    return new MBeanInfo(
        UsageNotificationManagerMBean.class.getName(),
        "usage notifications of " + source.source(),
        attributes.toArray(MBeanAttributeInfo[]::new),
        null,
        new MBeanOperationInfo[] {
          new MBeanOperationInfo(
              "close", "close", new MBeanParameterInfo[0], "void", MBeanOperationInfo.ACTION)
        },
        null);
  }
}
