package org.opencallback.slee.descriptor;

import java.util.List;

/**
 * What a deployable unit jar contains (JSR 240 §3.1.1).
 *
 * @param jars names of the nested component jars
 * @param serviceXmls names of the nested service descriptors
 */
public record DeployableUnitDescriptor(List<String> jars, List<String> serviceXmls) {

  /** Copies its collections. */
  public DeployableUnitDescriptor {
    jars = List.copyOf(jars);
    serviceXmls = List.copyOf(serviceXmls);
  }
}
