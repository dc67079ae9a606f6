package org.opencallback.slee.sbb;

import javax.slee.Address;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.event.EventType;

/**
 * What tells the root SBB entities of a service apart when an initial event comes (JSR 240 §8.6.2).
 * A variable that is not selected is null. An event for which the variable {@code Event} is
 * selected converges with no other, so it has no such name.
 */
record ConvergenceName(
    ActivityContext context,
    Address address,
    EventType eventType,
    String addressProfile,
    String customName) {}
