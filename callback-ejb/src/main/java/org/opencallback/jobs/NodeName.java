package org.opencallback.jobs;

/** The name of this server among those that share the database. */
public final class NodeName {

  private NodeName() {}

  /** WildFly's node name; {@code node} outside WildFly. */
  public static String ofThisServer() {
    return System.getProperty("jboss.node.name", "node");
  }
}
