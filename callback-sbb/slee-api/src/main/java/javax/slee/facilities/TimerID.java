package javax.slee.facilities;

import java.io.Serializable;

/** Identifies a timer (JSR 240 §13.1). It can be kept in a CMP field. */
public interface TimerID extends Serializable {

  /** Whether the other object identifies the same timer. */
  @Override
  boolean equals(Object other);

  @Override
  int hashCode();

  @Override
  String toString();
}
