package org.opencallback.configuration;

/** The configuration in force, as JMX shows it: {@value #OBJECT_NAME}. */
public interface ConfigurationMXBean {

  /** Where it is registered. */
  String OBJECT_NAME = "org.opencallback:type=Configuration";

  /** Why the last reading failed, and one before it stays in force; empty when it did not fail. */
  String getFault();

  /**
   * Reads it now and not only within seconds: for whoever has written it straight into the
   * database. When it cannot be read, {@link #getFault} says why.
   */
  void read();
}
