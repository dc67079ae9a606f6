package org.opencallback.slee.management;

import java.util.List;

/**
 * What is installed in a container and how it stands, in open types: for consoles that do not have
 * the classes of {@code javax.slee}. What changes it are the MBeans of JSR 240 §14.
 */
public interface SleeInventoryMXBean {

  /** The object name it is registered under. */
  String OBJECT_NAME = "org.opencallback.slee:type=SleeInventory";

  /**
   * A service.
   *
   * @param name of its ServiceID
   * @param vendor of its ServiceID
   * @param version of its ServiceID
   * @param state Inactive, Active or Stopping (JSR 240 §8.6)
   * @param trees SBB entity trees
   */
  record ServiceEntry(String name, String vendor, String version, String state, int trees) {
    public String getName() {
      return name;
    }

    public String getVendor() {
      return vendor;
    }

    public String getVersion() {
      return version;
    }

    public String getState() {
      return state;
    }

    public int getTrees() {
      return trees;
    }
  }

  /**
   * An SBB of a running service.
   *
   * @param service name of the service
   * @param name of its SbbID
   * @param entities SBB entities
   * @param pooled SBB objects in the pool
   */
  record SbbEntry(String service, String name, int entities, int pooled) {
    public String getService() {
      return service;
    }

    public String getName() {
      return name;
    }

    public int getEntities() {
      return entities;
    }

    public int getPooled() {
      return pooled;
    }
  }

  /**
   * A resource adaptor entity.
   *
   * @param name of the entity
   * @param adaptor its resource adaptor: name, vendor and version
   * @param state Inactive, Active or Stopping (JSR 240 §15.3)
   * @param links link names bound to it
   * @param activities activities that have not ended
   */
  record ResourceEntry(
      String name, String adaptor, String state, List<String> links, int activities) {
    public String getName() {
      return name;
    }

    public String getAdaptor() {
      return adaptor;
    }

    public String getState() {
      return state;
    }

    public List<String> getLinks() {
      return links;
    }

    public int getActivities() {
      return activities;
    }
  }

  /**
   * A thread that delivers events.
   *
   * @param number 0 and up
   * @param waiting tasks in its queue
   * @param oldestMs how long the oldest has waited, in ms
   */
  record LaneEntry(int number, int waiting, long oldestMs) {
    public int getNumber() {
      return number;
    }

    public int getWaiting() {
      return waiting;
    }

    public long getOldestMs() {
      return oldestMs;
    }
  }

  /**
   * An alarm that is raised.
   *
   * @param level Critical to Warning (JSR 240 §13.6)
   * @param source who has raised it
   * @param type of the alarm
   * @param message what it says
   * @param sinceMs since when, in ms since 1970 UTC
   */
  record AlarmEntry(String level, String source, String type, String message, long sinceMs) {
    public String getLevel() {
      return level;
    }

    public String getSource() {
      return source;
    }

    public String getType() {
      return type;
    }

    public String getMessage() {
      return message;
    }

    public long getSinceMs() {
      return sinceMs;
    }
  }

  /** All services that are installed. */
  List<ServiceEntry> getServices();

  /** The SBBs of the services that run. */
  List<SbbEntry> getSbbs();

  /** All resource adaptor entities. */
  List<ResourceEntry> getResourceAdaptorEntities();

  /** All lanes. */
  List<LaneEntry> getLanes();

  /** The alarms that are raised now, the oldest first. */
  List<AlarmEntry> getAlarms();
}
