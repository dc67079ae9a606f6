package org.opencallback.slee.usage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.slee.management.NotificationSource;
import org.opencallback.slee.usage.UsageSource.Listener;

/** The usage parameters of a container, by who counts. */
public final class UsageParameters {

  private final Map<NotificationSource, UsageSource> sources = new ConcurrentHashMap<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /** The sets of a source; they are there from now on, until it is forgotten. */
  public UsageSource source(NotificationSource source, UsageInterface usage) {
    return sources.computeIfAbsent(source, absent -> new UsageSource(source, usage, listeners));
  }

  /** The sets of a source, if it has any. */
  public Optional<UsageSource> find(NotificationSource source) {
    return Optional.ofNullable(sources.get(source));
  }

  /** Forgets sources that are gone. */
  public void forget(Predicate<NotificationSource> gone) {
    sources.keySet().removeIf(gone);
  }

  public void addListener(Listener listener) {
    listeners.add(listener);
  }

  public void removeListener(Listener listener) {
    listeners.remove(listener);
  }
}
