package javax.slee.resource;

/**
 * What a resource adaptor and the SLEE call an activity between them (JSR 240 §15).
 *
 * <p>Two handles are equal exactly when they stand for the same activity. The SLEE gives handles
 * back to the resource adaptor that made them and never looks into them.
 */
public interface ActivityHandle {

  /** Whether the other handle stands for the same activity. */
  @Override
  boolean equals(Object other);

  @Override
  int hashCode();
}
