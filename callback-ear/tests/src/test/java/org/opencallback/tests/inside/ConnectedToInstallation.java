package org.opencallback.tests.inside;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opencallback.tests.console.Installation;

/**
 * Tells Arquillian where the server of the console's tests is, before it asks. In the container,
 * where the test class is loaded a second time, it does nothing.
 */
public final class ConnectedToInstallation implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    if (System.getProperty("callback.server") != null) {
      connect(context);
    }
  }

  private static void connect(ExtensionContext context) {
    Installation installation = new Installation();
    installation.beforeAll(context);
    System.setProperty(
        "callback.inside.managementPort",
        Integer.toString(installation.server().management().getPort()));
  }
}
