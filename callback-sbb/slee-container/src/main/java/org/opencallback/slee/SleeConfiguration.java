package org.opencallback.slee;

import java.nio.file.Path;
import java.time.Duration;
import org.opencallback.slee.profile.ProfileStore;

/**
 * The settings of a container.
 *
 * @param lanes how many single-thread lanes deliver events, at least 1
 * @param lockWait how long a transaction waits for an SBB entity tree that another lane works on
 * @param stopTimeout how long stopping waits for SBB entities and activities to end by themselves
 * @param maxQueuedEvents how many events may wait for one lane before resource adaptors are refused
 *     further ones with {@code FireEventException}
 * @param workDirectory an existing directory that deployable units are unpacked in
 * @param profiles where profile tables are kept
 */
public record SleeConfiguration(
    int lanes,
    Duration lockWait,
    Duration stopTimeout,
    int maxQueuedEvents,
    Path workDirectory,
    ProfileStore profiles) {

  private static final Duration DEFAULT_LOCK_WAIT = Duration.ofSeconds(2);
  private static final Duration DEFAULT_STOP_TIMEOUT = Duration.ofSeconds(5);
  private static final int DEFAULT_MAX_QUEUED_EVENTS = 50_000;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of range; the message names it
   */
  public SleeConfiguration {
    require(lanes >= 1 && lanes <= 1024, "lanes", lanes, "1 to 1024");
    require(!lockWait.isNegative(), "lockWait", lockWait, "zero or more");
    require(!stopTimeout.isNegative(), "stopTimeout", stopTimeout, "zero or more");
    require(maxQueuedEvents >= 1, "maxQueuedEvents", maxQueuedEvents, "1 or more");
  }

  private static void require(boolean holds, String name, Object value, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(
          "SLEE configuration: %s = %s, expected %s".formatted(name, value, expected));
    }
  }

  /** One lane per processor, the other settings as tried. */
  public static SleeConfiguration defaults(Path workDirectory) {
    return new SleeConfiguration(
        Math.max(2, Runtime.getRuntime().availableProcessors()),
        DEFAULT_LOCK_WAIT,
        DEFAULT_STOP_TIMEOUT,
        DEFAULT_MAX_QUEUED_EVENTS,
        workDirectory,
        ProfileStore.NONE);
  }

  /** The same with another number of lanes. */
  public SleeConfiguration withLanes(int count) {
    return new SleeConfiguration(
        count, lockWait, stopTimeout, maxQueuedEvents, workDirectory, profiles);
  }

  /** The same with another waiting time for entity trees. */
  public SleeConfiguration withLockWait(Duration time) {
    return new SleeConfiguration(
        lanes, time, stopTimeout, maxQueuedEvents, workDirectory, profiles);
  }

  /** The same with another time-out for stopping. */
  public SleeConfiguration withStopTimeout(Duration time) {
    return new SleeConfiguration(lanes, lockWait, time, maxQueuedEvents, workDirectory, profiles);
  }

  /** The same with another bound for a lane's queue. */
  public SleeConfiguration withMaxQueuedEvents(int count) {
    return new SleeConfiguration(lanes, lockWait, stopTimeout, count, workDirectory, profiles);
  }

  /** The same with another store of profile tables; by default they are lost with the container. */
  public SleeConfiguration withProfiles(ProfileStore store) {
    return new SleeConfiguration(
        lanes, lockWait, stopTimeout, maxQueuedEvents, workDirectory, store);
  }
}
