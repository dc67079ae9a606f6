package org.opencallback.slee;

import jakarta.transaction.TransactionManager;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import org.opencallback.slee.naming.NamingEnvironment;

/** What the SLEE needs of the platform it runs on: a Jakarta EE server, or a test. */
public interface SleePlatform {

  /** The transaction manager whose transactions SBBs and the platform's beans share. */
  TransactionManager transactionManager();

  /** Makes the lanes' threads: a few, each of which lives until the container stops. */
  ThreadFactory laneThreads();

  /** Runs short work that must not hold up a lane, such as an asynchronous commit. */
  Executor executor();

  /** Makes {@code java:comp/env} of the running SBB visible. */
  NamingEnvironment namingEnvironment();

  /** The clock of timers and time stamps. */
  default Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * Parent of all component class loaders. It must see {@code javax.slee}, the packages of this
   * container (generated classes refer to them) and what resource adaptors expect of the platform.
   */
  ClassLoader parentClassLoader();
}
