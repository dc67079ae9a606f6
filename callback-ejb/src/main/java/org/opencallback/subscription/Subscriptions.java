package org.opencallback.subscription;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencallback.numbering.MaskedNumber;

/**
 * Who wants to be told of what. Immutable and in memory, so that a call asks no table whether
 * somebody does.
 */
public final class Subscriptions {

  /** Nobody wants to be told of anything. */
  public static final Subscriptions NONE = new Subscriptions(Map.of(), false);

  /** Numbers of up to so many digits are extensions and services, nobody's own. */
  private static final int LONGEST_SHORT_NUMBER = 5;

  private final Map<OutboxEvent, Set<Channel>> channels = new EnumMap<>(OutboxEvent.class);
  private final boolean wholeNumbers;

  /**
   * Keeps what is wanted.
   *
   * @param wholeNumbers whether numbers are told with their last three digits
   */
  Subscriptions(Map<Channel, Set<OutboxEvent>> wanted, boolean wholeNumbers) {
    wanted.forEach(
        (channel, events) ->
            events.forEach(
                event ->
                    channels
                        .computeIfAbsent(event, e -> EnumSet.noneOf(Channel.class))
                        .add(channel)));
    this.wholeNumbers = wholeNumbers;
  }

  /** Whether anybody wants to be told of an event. */
  public boolean want(OutboxEvent event) {
    return channels.containsKey(event);
  }

  /** How those are told who want to be told of an event. */
  public List<Channel> channels(OutboxEvent event) {
    return List.copyOf(channels.getOrDefault(event, Set.of()));
  }

  /** A number as it may be told; null for none. */
  public String number(String number) {
    return number == null || wholeNumbers || number.length() <= LONGEST_SHORT_NUMBER
        ? number
        : MaskedNumber.of(number);
  }
}
