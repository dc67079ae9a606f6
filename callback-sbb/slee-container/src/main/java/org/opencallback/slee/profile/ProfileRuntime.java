package org.opencallback.slee.profile;

import java.time.Duration;
import java.util.function.BiFunction;
import javax.slee.facilities.Tracer;
import javax.slee.management.NotificationSource;
import org.opencallback.slee.activity.ActivityContexts;
import org.opencallback.slee.naming.NamingEnvironment;
import org.opencallback.slee.usage.UsageParameters;

/**
 * What all profile tables of a container share.
 *
 * @param activities activity contexts, and through them transactions and event types
 * @param naming makes a profile's environment current
 * @param lockWait how long a transaction waits for a table that another one changes
 * @param usage keeps usage parameters
 * @param tracers makes tracers, by source and name
 * @param store keeps the tables when the SLEE is down
 */
public record ProfileRuntime(
    ActivityContexts activities,
    NamingEnvironment naming,
    Duration lockWait,
    UsageParameters usage,
    BiFunction<NotificationSource, String, Tracer> tracers,
    ProfileStore store) {}
