package javax.slee.management;

public class AlreadyDeployedException extends DeploymentException {
  public AlreadyDeployedException(String name) {
    super(name);
  }
}
