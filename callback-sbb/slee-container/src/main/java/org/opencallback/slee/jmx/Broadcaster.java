package org.opencallback.slee.jmx;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import javax.management.MBeanNotificationInfo;
import javax.management.Notification;
import javax.management.NotificationBroadcasterSupport;

/** Sends an MBean's notifications, numbered from 1. */
final class Broadcaster extends NotificationBroadcasterSupport {

  private final AtomicLong sent = new AtomicLong();

  /**
   * Creates a broadcaster.
   *
   * @param notification the class of the notifications
   * @param types the types that they can have
   */
  Broadcaster(Class<? extends Notification> notification, String... types) {
    super(new MBeanNotificationInfo(types, notification.getName(), "JSR 240 §14"));
  }

  /** Sends the notification that is made for the next number. */
  void send(LongFunction<Notification> made) {
    sendNotification(made.apply(sent.incrementAndGet()));
  }
}
