package javax.slee.resource;

public interface ActivityHandle {
  @Override
  boolean equals(Object object);

  @Override
  int hashCode();
}
