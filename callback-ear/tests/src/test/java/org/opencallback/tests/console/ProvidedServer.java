package org.opencallback.tests.console;

import java.net.InetAddress;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opencallback.network.FreePorts;
import org.opencallback.tests.harness.CallbackServer;
import org.opencallback.tests.harness.Evidence;
import org.opencallback.tests.harness.OperatorScript;

/**
 * A server whose users a provider knows (OpenID Connect), as the operator's script makes it. It is
 * started when the first class asks for it.
 */
public final class ProvidedServer implements BeforeAllCallback, AfterTestExecutionCallback {

  private static final String ISSUER = "office";

  /**
   * The server's usual size, but no soft reference survives a collection: what is left of a class
   * loader is then held by somebody, and not by a cache that gives way.
   */
  private static final String FORGETFUL =
      "-Xms64m -Xmx512m -XX:MaxMetaspaceSize=512m -XX:SoftRefLRUPolicyMSPerMB=0";

  private Running running;

  private record Running(MockOAuth2Server provider, CallbackServer server)
      implements AutoCloseable {

    static Running start() {
      MockOAuth2Server provider =
          new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"interactiveLogin\": true}"));
      provider.start(InetAddress.getLoopbackAddress(), FreePorts.one());
      CallbackServer server =
          CallbackServer.named("provided")
              .with("JBOSS_JAVA_SIZING", FORGETFUL)
              .with("CALLBACK_OIDC_ISSUER", provider.issuerUrl(ISSUER).toString())
              .with("CALLBACK_OIDC_CLIENT_ID", "console")
              .with("CALLBACK_OIDC_CLIENT_SECRET", "known to both");
      OperatorScript.named("oidc.cli").run(server);
      return new Running(provider, server.start());
    }

    @Override
    public void close() {
      try (server) {
        provider.shutdown();
      }
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(ProvidedServer.class))
            .getOrComputeIfAbsent("provided", key -> Running.start(), Running.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    new Evidence(this::server).afterTestExecution(context);
  }

  CallbackServer server() {
    return running.server();
  }
}
