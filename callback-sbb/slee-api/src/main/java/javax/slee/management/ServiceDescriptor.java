package javax.slee.management;

import java.util.Objects;
import javax.slee.SbbID;
import javax.slee.ServiceID;

/** What management clients can learn about a service (JSR 240 §14). */
public class ServiceDescriptor extends ComponentDescriptor {

  private final SbbID rootSbb;
  private final String addressProfileTable;
  private final String resourceInfoProfileTable;

  /**
   * @param rootSbb the SBB that stands at the root of its SBB entity trees
   * @param addressProfileTable the name of its address profile table, null if it has none
   * @param resourceInfoProfileTable the name of its resource info profile table, null if it has
   *     none
   * @throws NullPointerException if an argument other than {@code addressProfileTable} or {@code
   *     resourceInfoProfileTable} is null
   */
  public ServiceDescriptor(
      ServiceID service,
      DeployableUnitID deployableUnit,
      String source,
      SbbID rootSbb,
      String addressProfileTable,
      String resourceInfoProfileTable) {
    super(service, deployableUnit, source, new LibraryID[0]);
    this.rootSbb = Objects.requireNonNull(rootSbb, "rootSbb");
    this.addressProfileTable = addressProfileTable;
    this.resourceInfoProfileTable = resourceInfoProfileTable;
  }

  /** The SBB that stands at the root of its SBB entity trees. */
  public final SbbID getRootSbb() {
    return rootSbb;
  }

  /** The name of its address profile table, null if it has none. */
  public final String getAddressProfileTable() {
    return addressProfileTable;
  }

  /** The name of its resource info profile table, null if it has none. */
  public final String getResourceInfoProfileTable() {
    return resourceInfoProfileTable;
  }

  @Override
  @SuppressWarnings("JdkObsolete") // toString(StringBuffer) is in the API
  public String toString() {
    StringBuffer text = new StringBuffer("ServiceDescriptor[");
    toString(text);
    return text.append(",rootSbb=")
        .append(rootSbb)
        .append(",addressProfileTable=")
        .append(addressProfileTable)
        .append(",resourceInfoProfileTable=")
        .append(resourceInfoProfileTable)
        .append(']')
        .toString();
  }
}
