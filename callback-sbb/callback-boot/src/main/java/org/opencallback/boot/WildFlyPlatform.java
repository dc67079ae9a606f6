package org.opencallback.boot;

import jakarta.transaction.TransactionManager;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import org.opencallback.slee.SleePlatform;
import org.opencallback.slee.naming.NamingEnvironment;

/**
 * The server that the SLEE runs in.
 *
 * @param transactionManager the server's, which beans and SBBs share
 * @param laneThreads managed threads, so that lanes run in the application's context
 * @param executor for short work
 * @param namingEnvironment gives SBBs their {@code java:comp/env}
 * @param parentClassLoader sees the SLEE API, the container, and the interfaces of callback-ejb
 */
record WildFlyPlatform(
    TransactionManager transactionManager,
    ThreadFactory laneThreads,
    Executor executor,
    NamingEnvironment namingEnvironment,
    ClassLoader parentClassLoader)
    implements SleePlatform {}
