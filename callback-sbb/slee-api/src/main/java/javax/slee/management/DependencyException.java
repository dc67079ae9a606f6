package javax.slee.management;

public class DependencyException extends DeploymentException {
  public DependencyException(String name) {
    super(name);
  }
}
