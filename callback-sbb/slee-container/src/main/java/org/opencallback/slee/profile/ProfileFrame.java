package org.opencallback.slee.profile;

import javax.naming.Context;
import org.opencallback.slee.naming.NamingEnvironment;

/**
 * A profile's being called on a thread: while it is, {@code java:comp/env} and the context class
 * loader are the profile specification's.
 *
 * @param environment what {@code java:comp} stands for
 */
record ProfileFrame(NamingEnvironment naming, ClassLoader loader, Context environment) {

  /**
   * What a profile is called for.
   *
   * @param <T> what it returns
   * @param <E> what it may throw
   */
  @FunctionalInterface
  interface Call<T, E extends Exception> {
    T run() throws E;
  }

  /** Calls a profile. */
  <T, E extends Exception> T call(Call<T, E> call) throws E {
    Thread thread = Thread.currentThread();
    ClassLoader outer = thread.getContextClassLoader();
    naming.enter(environment);
    thread.setContextClassLoader(loader);
    try {
      return call.run();
    } finally {
      thread.setContextClassLoader(outer);
      naming.leave();
    }
  }
}
