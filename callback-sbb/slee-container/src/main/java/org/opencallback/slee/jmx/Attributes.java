package org.opencallback.slee.jmx;

import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.JMException;

/** Reads several attributes of a dynamic MBean. */
final class Attributes {

  private Attributes() {}

  /** Those that there are; the others are left out, as {@link DynamicMBean} says. */
  static AttributeList of(DynamicMBean bean, String... names) {
    AttributeList found = new AttributeList();
    for (String name : names) {
      try {
        found.add(new Attribute(name, bean.getAttribute(name)));
      } catch (AttributeNotFoundException e) {
        // left out
      } catch (JMException e) {
        throw new IllegalStateException(name, e);
      }
    }
    return found;
  }
}
