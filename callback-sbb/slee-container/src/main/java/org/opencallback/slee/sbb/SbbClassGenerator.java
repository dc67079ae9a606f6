package org.opencallback.slee.sbb;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import javax.slee.ActivityContextInterface;
import javax.slee.Address;
import javax.slee.ServiceID;
import javax.slee.management.DeploymentException;
import javax.slee.profile.ProfileID;
import org.opencallback.slee.descriptor.SbbDescriptor;
import org.opencallback.slee.generation.DelegatingClass;
import org.opencallback.slee.generation.GeneratedClasses;

/**
 * Generates the concrete class of an SBB (JSR 240 §6.1): every abstract method becomes one call of
 * the {@link SbbObject} that the instance belongs to.
 */
final class SbbClassGenerator {

  private final SbbDescriptor descriptor;
  private final Class<?> abstractClass;
  private final DelegatingClass made;

  SbbClassGenerator(SbbDescriptor descriptor, Class<?> abstractClass) {
    this.descriptor = descriptor;
    this.abstractClass = abstractClass;
    this.made =
        new DelegatingClass(descriptor.id(), abstractClass, GeneratedSbb.class, SbbObject.class);
  }

  /**
   * Generates and loads the class.
   *
   * @param cmpFields the CMP fields in the order of their indices
   * @param firedEvents the names of the fired events in the order of their indices
   * @throws DeploymentException if the abstract class and the descriptor do not fit together
   */
  Class<?> generate(List<String> cmpFields, List<String> firedEvents) throws DeploymentException {
    for (int i = 0; i < cmpFields.size(); i++) {
      String suffix = GeneratedClasses.capitalised(cmpFields.get(i));
      made.require("get" + suffix, made.call("getField", int.class).with(i));
      made.require(
          "set" + suffix, made.call("setField", int.class, Object.class).with(i).withArgument(0));
    }
    for (int i = 0; i < firedEvents.size(); i++) {
      implementFire("fire" + firedEvents.get(i), i);
    }
    for (int i = 0; i < descriptor.state().childRelations().size(); i++) {
      made.require(
          descriptor.state().childRelations().get(i).method(),
          made.call("childRelation", int.class).with(i));
    }
    for (String method : descriptor.state().profileCmpMethods().keySet()) {
      made.require(method, made.call("profile", ProfileID.class).withArgument(0));
    }
    made.permit(
        "asSbbActivityContextInterface",
        made.call("narrow", ActivityContextInterface.class).withArgument(0));
    implementUsage();
    return made.load(abstractClass);
  }

  private void implementFire(String name, int index) throws DeploymentException {
    List<Method> candidates = new ArrayList<>();
    for (Method candidate : made.open().values()) {
      if (candidate.getName().equals(name)) {
        candidates.add(candidate);
      }
    }
    if (candidates.isEmpty()) {
      throw made.missing(name);
    }
    for (Method candidate : candidates) {
      made.body(
          candidate,
          candidate.getParameterCount() == 4
              ? made.call(
                      "fire",
                      int.class,
                      Object.class,
                      ActivityContextInterface.class,
                      Address.class,
                      ServiceID.class)
                  .with(index)
                  .withArgument(0, 1, 2, 3)
              : made.call(
                      "fire",
                      int.class,
                      Object.class,
                      ActivityContextInterface.class,
                      Address.class)
                  .with(index)
                  .withArgument(0, 1, 2));
    }
  }

  /** The methods by which an SBB gets at its usage parameters are optional (JSR 240 §11.4.1). */
  private void implementUsage() {
    if (descriptor.classes().usage() == null) {
      return;
    }
    made.permit("getDefaultSbbUsageParameterSet", made.call("usage"));
    made.permit("getSbbUsageParameterSet", made.call("usage", String.class).withArgument(0));
  }
}
