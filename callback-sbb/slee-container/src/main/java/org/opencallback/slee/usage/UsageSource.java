package org.opencallback.slee.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.slee.InvalidArgumentException;
import javax.slee.management.NotificationSource;
import javax.slee.management.UsageParameterSetNameAlreadyExistsException;
import javax.slee.usage.UnrecognizedUsageParameterSetNameException;

/** The usage parameter sets of one SBB in a service, or of one resource adaptor entity. */
public final class UsageSource {

  /** Is told of updates. */
  @FunctionalInterface
  public interface Listener {

    /**
     * A parameter was updated.
     *
     * @param value the counter's new value, or the sample
     */
    void updated(
        NotificationSource source, UsageParameterSet set, UsageParameter parameter, long value);
  }

  private final NotificationSource source;
  private final UsageInterface usage;
  private final UsageParameterSet defaultSet;
  private final Map<String, UsageParameterSet> named = new ConcurrentSkipListMap<>();
  private final Set<String> notifying = ConcurrentHashMap.newKeySet();
  private final List<Listener> listeners;

  UsageSource(NotificationSource source, UsageInterface usage, List<Listener> listeners) {
    this.source = source;
    this.usage = usage;
    this.listeners = listeners;
    this.defaultSet = new UsageParameterSet(null, this);
    this.notifying.addAll(usage.notifying());
  }

  public NotificationSource source() {
    return source;
  }

  public UsageInterface usage() {
    return usage;
  }

  /** The set without a name. */
  public UsageParameterSet defaultSet() {
    return defaultSet;
  }

  /** The names of the named sets. */
  public Set<String> names() {
    return Set.copyOf(named.keySet());
  }

  /**
   * A named set.
   *
   * @throws UnrecognizedUsageParameterSetNameException if there is none of that name
   */
  public UsageParameterSet set(String name) throws UnrecognizedUsageParameterSetNameException {
    UsageParameterSet set = named.get(name);
    if (set == null) {
      throw new UnrecognizedUsageParameterSetNameException(
          "%s has no usage parameter set %s".formatted(source, name));
    }
    return set;
  }

  /**
   * Makes a named set.
   *
   * @throws InvalidArgumentException if the name is not printable
   * @throws UsageParameterSetNameAlreadyExistsException if there is one of that name
   */
  public void create(String name)
      throws InvalidArgumentException, UsageParameterSetNameAlreadyExistsException {
    if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidArgumentException(
          "usage parameter set = \"%s\", expected a name of printable characters".formatted(name));
    }
    if (named.putIfAbsent(name, new UsageParameterSet(name, this)) != null) {
      throw new UsageParameterSetNameAlreadyExistsException(
          "%s has a usage parameter set %s already".formatted(source, name));
    }
  }

  /**
   * Removes a named set.
   *
   * @throws UnrecognizedUsageParameterSetNameException if there is none of that name
   */
  public void remove(String name) throws UnrecognizedUsageParameterSetNameException {
    set(name);
    named.remove(name);
  }

  /** Begins anew in all sets. */
  public void reset() {
    List<UsageParameterSet> all = new ArrayList<>(named.values());
    all.add(defaultSet);
    all.forEach(UsageParameterSet::reset);
  }

  /** Whether updates of a parameter are notified; at first as the descriptor says. */
  public boolean isNotifying(String parameter) {
    return notifying.contains(parameter);
  }

  /** Says whether updates of a parameter are notified. */
  public void setNotifying(String parameter, boolean enabled) {
    if (enabled) {
      notifying.add(parameter);
    } else {
      notifying.remove(parameter);
    }
  }

  void updated(UsageParameterSet set, UsageParameter parameter, long value) {
    if (notifying.contains(parameter.name())) {
      listeners.forEach(listener -> listener.updated(source, set, parameter, value));
    }
  }
}
