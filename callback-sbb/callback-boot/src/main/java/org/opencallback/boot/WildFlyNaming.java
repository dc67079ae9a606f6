package org.opencallback.boot;

import javax.naming.Context;
import org.jboss.as.naming.context.NamespaceContextSelector;
import org.opencallback.slee.naming.NamingEnvironment;

/**
 * Gives each SBB its own {@code java:comp} on WildFly; {@code java:global}, {@code java:app} and
 * the rest are those of the application.
 */
final class WildFlyNaming implements NamingEnvironment {

  private final NamespaceContextSelector application;

  /** To be made on a thread that runs a component of the application. */
  WildFlyNaming() {
    this.application = NamespaceContextSelector.getCurrentSelector();
  }

  @Override
  public void enter(Context component) {
    NamespaceContextSelector.pushCurrentSelector(new Selector(component, application));
  }

  @Override
  public void leave() {
    NamespaceContextSelector.popCurrentSelector();
  }

  private static final class Selector extends NamespaceContextSelector {
    private final Context component;
    private final NamespaceContextSelector application;

    Selector(Context component, NamespaceContextSelector application) {
      this.component = component;
      this.application = application;
    }

    @Override
    public Context getContext(String identifier) {
      return identifier.equals("comp") ? component : application.getContext(identifier);
    }
  }
}
