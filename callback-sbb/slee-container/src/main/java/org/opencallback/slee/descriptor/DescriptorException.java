package org.opencallback.slee.descriptor;

import javax.slee.management.DeploymentException;

/**
 * A deployment descriptor that cannot be understood; the message names file, element and reason.
 */
public final class DescriptorException extends DeploymentException {

  private static final long serialVersionUID = 1L;

  DescriptorException(String file, int line, String element, String reason) {
    super("%s:%d: <%s>: %s".formatted(file, line, element, reason));
  }

  DescriptorException(String file, String reason, Throwable cause) {
    super("%s: %s".formatted(file, reason), cause);
  }
}
