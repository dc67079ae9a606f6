package org.opencallback.slee.activity;

/**
 * Makes the activity context interface objects that SBBs get: plain ones, or, where the platform
 * has the extensions of Restcomm's SLEE, objects that implement these too.
 */
public interface ContextViews {

  /** Those of this virtual machine. */
  ContextViews PRESENT =
      Optional.load(
          ContextViews.class,
          "org.opencallback.slee.restcomm.ExtendedContextViews",
          new ContextViews() {
            @Override
            public ActivityContextView of(ActivityContext context) {
              return new ActivityContextView(context);
            }

            @Override
            public Class<? extends ActivityContextView> type() {
              return ActivityContextView.class;
            }
          });

  /** The object of an activity context. */
  ActivityContextView of(ActivityContext context);

  /** The class that generated classes extend; its constructor takes the activity context. */
  Class<? extends ActivityContextView> type();

  /** Finds what is optional. */
  final class Optional {

    private Optional() {}

    /**
     * An instance of a class whose superinterfaces may not be there.
     *
     * @param otherwise what is there without them
     */
    public static <T> T load(Class<T> type, String className, T otherwise) {
      try {
        return type.cast(
            Class.forName(className, true, type.getClassLoader())
                .getDeclaredConstructor()
                .newInstance());
      } catch (ReflectiveOperationException | LinkageError e) {
        return otherwise;
      }
    }
  }
}
