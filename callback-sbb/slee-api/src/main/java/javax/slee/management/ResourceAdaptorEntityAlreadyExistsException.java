package javax.slee.management;

/** There is a resource adaptor entity of this name already. */
public class ResourceAdaptorEntityAlreadyExistsException extends Exception {

  public ResourceAdaptorEntityAlreadyExistsException() {
    super();
  }

  public ResourceAdaptorEntityAlreadyExistsException(String message) {
    super(message);
  }
}
