package org.opencallback.boot;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** The deployable units that this jar carries. */
final class DeployableUnits {

  /** In the order of installation: the service refers to what the others contain. */
  private static final List<String> NAMES =
      List.of("sip-ra-du.jar", "media-ra-du.jar", "callback-service-du.jar");

  private DeployableUnits() {}

  /** Where they are; one that was not built in is left out. */
  static List<URL> carriedBy(ClassLoader loader) {
    List<URL> found = new ArrayList<>();
    for (String name : NAMES) {
      URL url = loader.getResource("slee/" + name);
      if (url != null) {
        found.add(url);
      }
    }
    return found;
  }
}
