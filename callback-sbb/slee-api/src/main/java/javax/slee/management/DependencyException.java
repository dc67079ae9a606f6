package javax.slee.management;

/**
 * A component cannot be removed, because others refer to it, or cannot be installed, because what
 * it refers to is missing.
 */
public class DependencyException extends DeploymentException {

  public DependencyException(String message) {
    super(message);
  }
}
