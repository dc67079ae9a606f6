package org.opencallback.slee.facility;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.slee.facilities.TraceLevel;
import javax.slee.facilities.Tracer;
import javax.slee.management.NotificationSource;
import javax.slee.management.ProfileTableNotification;
import javax.slee.management.ResourceAdaptorEntityNotification;
import javax.slee.management.SbbNotification;

/**
 * The tracers of a container, by notification source, and the trace levels that management has set
 * (JSR 240 §13.3, §14.14).
 */
public final class Tracers {

  /** Is told everything that is traced. */
  @FunctionalInterface
  public interface Listener {

    /**
     * A message was traced.
     *
     * @param cause null if there is none
     */
    void traced(
        NotificationSource source,
        String tracer,
        TraceLevel level,
        String message,
        Throwable cause);
  }

  /** The tracers of one source; guarded by itself. */
  private static final class Source {
    private final Map<String, LogTracer> used = new TreeMap<>();
    private final Map<String, TraceLevel> set = new TreeMap<>();

    TraceLevel assigned(String name) {
      String at = name;
      while (true) {
        TraceLevel level = set.get(at);
        if (level != null || at.isEmpty()) {
          return level;
        }
        at = at.contains(".") ? at.substring(0, at.lastIndexOf('.')) : "";
      }
    }

    void reassign() {
      used.forEach((name, tracer) -> tracer.assign(assigned(name)));
    }
  }

  private final Map<NotificationSource, Source> sources = new ConcurrentHashMap<>();
  private volatile Listener listener = (source, tracer, level, message, cause) -> {};

  /** Sets who is told what is traced. */
  public void listener(Listener told) {
    listener = told;
  }

  private Source source(NotificationSource source) {
    return sources.computeIfAbsent(source, absent -> new Source());
  }

  /**
   * The tracer of that name; the same at every call.
   *
   * @param name empty for the root tracer
   * @throws IllegalArgumentException if a part of the name between dots is empty
   */
  public Tracer tracer(NotificationSource source, String name) {
    Source tracers = source(source);
    synchronized (tracers) {
      LogTracer known = tracers.used.get(name);
      if (known == null) {
        known = create(source, name);
        known.assign(tracers.assigned(name));
        tracers.used.put(name, known);
      }
      return known;
    }
  }

  private LogTracer create(NotificationSource source, String name) {
    return new LogTracer(
        logName(source),
        name,
        (tracer, level, message, cause) -> listener.traced(source, tracer, level, message, cause));
  }

  private static String logName(NotificationSource source) {
    if (source instanceof SbbNotification sbb) {
      return sbb.getSbb().getName();
    }
    if (source instanceof ProfileTableNotification table) {
      return table.getProfileTableName();
    }
    return source instanceof ResourceAdaptorEntityNotification entity
        ? entity.getEntityName()
        : source.toString();
  }

  /** The names of the tracers that a source has asked for. */
  public List<String> used(NotificationSource source) {
    Source tracers = source(source);
    synchronized (tracers) {
      return List.copyOf(tracers.used.keySet());
    }
  }

  /** The names of the tracers whose level is set by management. */
  public List<String> set(NotificationSource source) {
    Source tracers = source(source);
    synchronized (tracers) {
      return List.copyOf(tracers.set.keySet());
    }
  }

  /** The level of a tracer, whether it is used or not. */
  public TraceLevel level(NotificationSource source, String name) {
    Source tracers = source(source);
    synchronized (tracers) {
      LogTracer known = tracers.used.get(name);
      TraceLevel assigned = tracers.assigned(name);
      if (assigned != null) {
        return assigned;
      }
      return (known == null ? create(source, name) : known).getTraceLevel();
    }
  }

  /**
   * Sets the level of a tracer and of those below it that have none of their own.
   *
   * @throws IllegalArgumentException if a part of the name between dots is empty
   */
  public void set(NotificationSource source, String name, TraceLevel level) {
    if (!LogTracer.isName(name)) {
      throw new IllegalArgumentException("tracer name = '" + name + "': a part of it is empty");
    }
    Source tracers = source(source);
    synchronized (tracers) {
      tracers.set.put(name, level);
      tracers.reassign();
    }
  }

  /** Takes the level of a tracer back; false if none was set. */
  public boolean unset(NotificationSource source, String name) {
    Source tracers = source(source);
    synchronized (tracers) {
      boolean was = tracers.set.remove(name) != null;
      tracers.reassign();
      return was;
    }
  }

  /** Forgets the tracers of a source that is gone. */
  public void forget(NotificationSource source) {
    sources.remove(source);
  }
}
