package javax.slee.management;

/** A deployable unit is installed already, or a component of it is. */
public class AlreadyDeployedException extends DeploymentException {

  public AlreadyDeployedException(String message) {
    super(message);
  }
}
