package javax.slee.management;

public class ResourceAdaptorEntityAlreadyExistsException extends Exception {
  public ResourceAdaptorEntityAlreadyExistsException() {
    super();
  }

  public ResourceAdaptorEntityAlreadyExistsException(String name) {
    super(name);
  }
}
