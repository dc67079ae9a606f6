package org.opencallback.slee.sbb;

import java.lang.invoke.MethodHandle;

/**
 * A method of an SBB local interface.
 *
 * @param method takes the SBB and an array of boxed arguments and returns the boxed result
 */
record LocalMethod(MethodHandle method) {

  Object call(Object sbb, Object[] arguments) throws Exception {
    try {
      return method.invokeExact(sbb, arguments);
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      // a method handle declares Throwable; SBB methods throw nothing else in practice
      throw new IllegalStateException(e);
    }
  }
}
