package org.opencallback.slee.profile;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.slee.management.DeploymentException;
import javax.slee.profile.UnrecognizedAttributeException;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor.AttributeHint;
import org.opencallback.slee.generation.GeneratedClasses;

/** The attributes of a profile specification: what its CMP interface has accessors for. */
final class ProfileAttributes {

  private final List<ProfileAttribute> all = new ArrayList<>();
  private final Map<String, Integer> indices = new HashMap<>();

  /**
   * Reads a CMP interface.
   *
   * @throws DeploymentException if it is none, or the descriptor names an attribute it has not
   */
  ProfileAttributes(ProfileSpecDescriptor descriptor, Class<?> cmpInterface)
      throws DeploymentException {
    Map<String, AttributeHint> hints = new HashMap<>();
    descriptor.attributes().forEach(hint -> hints.put(hint.name(), hint));
    for (Map.Entry<String, Class<?>> accessor : accessors(descriptor, cmpInterface).entrySet()) {
      AttributeHint hint = hints.remove(accessor.getKey());
      indices.put(accessor.getKey(), all.size());
      all.add(
          new ProfileAttribute(
              accessor.getKey(),
              accessor.getValue(),
              hint != null,
              hint != null && hint.unique(),
              hint == null ? null : hint.uniqueCollator()));
    }
    if (!hints.isEmpty()) {
      throw new DeploymentException(
          "%s: %s has no attribute %s"
              .formatted(descriptor.id(), cmpInterface.getName(), hints.keySet()));
    }
  }

  private static Map<String, Class<?>> accessors(
      ProfileSpecDescriptor descriptor, Class<?> cmpInterface) throws DeploymentException {
    Map<String, Class<?>> read = new TreeMap<>();
    Map<String, Class<?>> written = new TreeMap<>();
    for (Method method : cmpInterface.getMethods()) {
      boolean getter = method.getName().startsWith("get") && method.getParameterCount() == 0;
      boolean setter = method.getName().startsWith("set") && method.getParameterCount() == 1;
      if (method.getName().length() < 4 || (!getter && !setter)) {
        throw new DeploymentException(
            "%s: %s of the profile CMP interface is neither a get nor a set accessor"
                .formatted(descriptor.id(), method));
      }
      String name = method.getName().substring(3);
      name = Character.toLowerCase(name.charAt(0)) + name.substring(1);
      if (getter) {
        read.put(name, method.getReturnType());
      } else {
        written.put(name, method.getParameterTypes()[0]);
      }
    }
    if (!read.equals(written)) {
      throw new DeploymentException(
          "%s: the attributes read, %s, and those written, %s, of %s differ"
              .formatted(descriptor.id(), read, written, cmpInterface.getName()));
    }
    return read;
  }

  /** The index of an attribute. */
  int index(String name) throws UnrecognizedAttributeException {
    Integer index = indices.get(name);
    if (index == null) {
      throw new UnrecognizedAttributeException(
          "there is no attribute %s, only %s".formatted(name, indices.keySet()));
    }
    return index;
  }

  ProfileAttribute get(int index) {
    return all.get(index);
  }

  List<ProfileAttribute> all() {
    return all;
  }

  int size() {
    return all.size();
  }

  /** The values of a profile that nothing has been set in. */
  Object[] initial() {
    return all.stream().map(attribute -> GeneratedClasses.initialValue(attribute.type())).toArray();
  }
}
