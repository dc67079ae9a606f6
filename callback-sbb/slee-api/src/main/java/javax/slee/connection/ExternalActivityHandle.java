package javax.slee.connection;

import java.io.Serializable;

public interface ExternalActivityHandle extends Serializable {
  @Override
  boolean equals(Object object);

  @Override
  int hashCode();
}
