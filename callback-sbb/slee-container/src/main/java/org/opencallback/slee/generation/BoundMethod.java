package org.opencallback.slee.generation;

import java.lang.invoke.MethodHandle;

/**
 * A method that a generated class calls by its index: one of an interface, found in the class that
 * implements it.
 *
 * @param method takes the object and an array of boxed arguments and returns the boxed result
 */
public record BoundMethod(MethodHandle method) {

  /**
   * Calls it.
   *
   * @throws Exception what the method throws
   */
  public Object call(Object target, Object[] arguments) throws Exception {
    try {
      return method.invokeExact(target, arguments);
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      // a method handle declares Throwable; methods throw nothing else in practice
      throw new IllegalStateException(e);
    }
  }
}
