package org.opencallback.service;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.NamingManager;
import org.opencallback.slee.NamingEnvironment;

/** {@code java:comp} and {@code java:app} outside a server. */
final class Naming implements NamingEnvironment {

  private static final String COMP = "java:comp/";
  private static final Map<String, Object> APPLICATION = new ConcurrentHashMap<>();
  private static final ThreadLocal<Deque<Context>> CURRENT =
      ThreadLocal.withInitial(ArrayDeque::new);

  static {
    try {
      NamingManager.setInitialContextFactoryBuilder(ignored -> alsoIgnored -> root());
    } catch (NamingException e) {
      throw new IllegalStateException(e);
    }
  }

  static void bind(String name, Object bean) {
    APPLICATION.put(name, bean);
  }

  @Override
  public void enter(Context component) {
    CURRENT.get().push(component);
  }

  @Override
  public void leave() {
    CURRENT.get().pop();
  }

  private static Context root() {
    return (Context)
        Proxy.newProxyInstance(
            Naming.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("lookup") && arguments[0] instanceof String name) {
                return lookup(name);
              }
              if (method.getName().equals("close")) {
                return null;
              }
              throw new UnsupportedOperationException(method.toString());
            });
  }

  @SuppressWarnings("BanJNDI") // names and objects are the test's own
  private static Object lookup(String name) throws NamingException {
    Object bean = APPLICATION.get(name);
    if (bean != null) {
      return bean;
    }
    Context component = CURRENT.get().peek();
    if (component == null || !name.startsWith(COMP)) {
      throw new NameNotFoundException(name);
    }
    return component.lookup(name.substring(COMP.length()));
  }
}
