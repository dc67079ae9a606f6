package org.opencallback.slee.testing;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.spi.InitialContextFactory;
import org.opencallback.slee.naming.NamingEnvironment;

/** JNDI of a test: {@code java:comp} of the running SBB, and global names that a test binds. */
@SuppressWarnings("BanJNDI")
public final class TestNaming implements NamingEnvironment, InitialContextFactory {

  private static final ThreadLocal<Deque<Context>> CURRENT =
      ThreadLocal.withInitial(ArrayDeque::new);
  private static final Map<String, Object> GLOBAL = new ConcurrentHashMap<>();

  /** Makes {@code new InitialContext()} come here. */
  public static void install() {
    System.setProperty(Context.INITIAL_CONTEXT_FACTORY, TestNaming.class.getName());
  }

  public static void bindGlobal(String name, Object value) {
    GLOBAL.put(name, value);
  }

  /** How deep the calling thread is in components. */
  public static int depth() {
    return CURRENT.get().size();
  }

  @Override
  public void enter(Context component) {
    CURRENT.get().push(component);
  }

  @Override
  public void leave() {
    CURRENT.get().pop();
  }

  @Override
  public Context getInitialContext(Hashtable<?, ?> environment) {
    return (Context)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "lookup" -> lookup(arguments[0].toString());
                  case "close" -> null;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static Object lookup(String name) throws Exception {
    if (name.startsWith("java:comp/")) {
      Context component = CURRENT.get().peek();
      if (component == null) {
        throw new NameNotFoundException(name + ": no component is running");
      }
      return component.lookup(name.substring("java:comp/".length()));
    }
    Object found = GLOBAL.get(name);
    if (found == null) {
      throw new NameNotFoundException(name);
    }
    return found;
  }
}
