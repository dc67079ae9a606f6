package org.opencallback.slee.management;

import java.util.List;
import java.util.Map;

/** Counts of what is in a container now, and of what it has done since its start. */
public interface SleeStatisticsMXBean {

  /** The object name it is registered under. */
  String OBJECT_NAME = "org.opencallback.slee:type=SleeStatistics";

  /** The container's state. */
  String getState();

  /** SBB entities, by service and SBB. */
  Map<String, Integer> getSbbEntities();

  /** SBB entity trees, by service. */
  Map<String, Integer> getSbbEntityTrees();

  /** Pooled SBB objects, by service and SBB. */
  Map<String, Integer> getPooledSbbObjects();

  /** Activities, by resource adaptor entity. */
  Map<String, Integer> getActivities();

  int getNullActivities();

  int getServiceActivities();

  /** Timers of the timer facility. */
  int getTimers();

  /** Names of activity contexts. */
  int getActivityContextNames();

  /** Alarms that are raised now. */
  List<String> getAlarms();

  /** How often an event handler has been called. */
  long getEventsDelivered();

  /** How many of the SLEE's transactions have rolled back. */
  long getRollbacks();

  /** Transactions of enterprise beans that the SLEE takes part in now. */
  int getForeignTransactions();

  /** Tasks that wait for each lane. */
  List<Integer> getLaneQueueLengths();

  /** How long the oldest task of each lane has been waiting, in ms. */
  List<Long> getLaneOldestWaitingMs();

  /**
   * A line for everything that is left: every SBB entity tree with its attachments, every activity.
   * For finding leaks; not cheap.
   *
   * @param maxLines how many lines at most
   */
  List<String> dump(int maxLines);

  /** Whether there is no SBB entity, activity of a resource or null activity, timer or name. */
  boolean isEmpty();
}
