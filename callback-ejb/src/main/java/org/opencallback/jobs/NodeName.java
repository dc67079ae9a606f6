package org.opencallback.jobs;

/** The name of this server among those that share the database. */
final class NodeName {

  private NodeName() {}

  /** WildFly's node name; {@code node} outside WildFly. */
  static String ofThisServer() {
    return System.getProperty("jboss.node.name", "node");
  }
}
