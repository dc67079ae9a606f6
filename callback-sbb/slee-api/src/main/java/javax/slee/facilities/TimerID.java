package javax.slee.facilities;

import java.io.Serializable;

public interface TimerID extends Serializable {
  @Override
  boolean equals(Object object);

  @Override
  int hashCode();

  @Override
  String toString();
}
