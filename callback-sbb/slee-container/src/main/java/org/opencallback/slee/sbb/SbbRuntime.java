package org.opencallback.slee.sbb;

import java.time.Duration;
import java.util.function.BiFunction;
import javax.slee.facilities.Tracer;
import org.opencallback.slee.activity.ActivityContexts;
import org.opencallback.slee.naming.NamingEnvironment;
import org.opencallback.slee.profile.Profiles;
import org.opencallback.slee.usage.UsageParameters;

/**
 * What all SBBs of a container share.
 *
 * @param activities activity contexts, and through them transactions, lanes and event types
 * @param naming makes an SBB's environment current
 * @param lockWait how long a transaction waits for an SBB entity tree
 * @param usage keeps usage parameters
 * @param tracers makes the tracer of an SBB in a service, by tracer name
 * @param profiles finds profiles
 */
public record SbbRuntime(
    ActivityContexts activities,
    NamingEnvironment naming,
    Duration lockWait,
    UsageParameters usage,
    BiFunction<ServiceSbb, String, Tracer> tracers,
    Profiles profiles) {}
