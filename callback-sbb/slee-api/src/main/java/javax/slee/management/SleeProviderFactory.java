package javax.slee.management;

import java.util.Objects;

/** Finds the SLEE for a management client that runs in the same JVM (JSR 240 §14). */
public final class SleeProviderFactory {

  /** JSR 240 declares this constructor; there is nothing to do with an instance. */
  public SleeProviderFactory() {}

  /**
   * Creates a SLEE provider with the class loader of the thread, or that of this class if the
   * thread has none.
   *
   * @param peerClassName the name of the SLEE vendor's class that implements {@link SleeProvider}
   * @throws NullPointerException if {@code peerClassName} is null
   * @throws PeerUnavailableException if the class is not to be found, is no SLEE provider or cannot
   *     be instantiated
   */
  public static SleeProvider getSleeProvider(String peerClassName)
      throws NullPointerException, PeerUnavailableException {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return getSleeProvider(
        peerClassName, context == null ? SleeProviderFactory.class.getClassLoader() : context);
  }

  /**
   * Creates a SLEE provider with a given class loader.
   *
   * @param peerClassName the name of the SLEE vendor's class that implements {@link SleeProvider}
   * @throws NullPointerException if an argument is null
   * @throws PeerUnavailableException if the class is not to be found, is no SLEE provider or cannot
   *     be instantiated
   */
  public static SleeProvider getSleeProvider(String peerClassName, ClassLoader classLoader)
      throws NullPointerException, PeerUnavailableException {
    Objects.requireNonNull(peerClassName, "peerClassName");
    Objects.requireNonNull(classLoader, "classLoader");
    try {
      return Class.forName(peerClassName, true, classLoader)
          .asSubclass(SleeProvider.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
      throw new PeerUnavailableException("cannot create the SLEE provider " + peerClassName, e);
    }
  }
}
