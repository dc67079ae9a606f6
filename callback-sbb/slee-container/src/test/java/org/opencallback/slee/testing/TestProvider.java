package org.opencallback.slee.testing;

import javax.slee.ServiceID;

/** What SBBs call of the test adaptor. */
public interface TestProvider {

  /** Starts an activity that is suspended until the calling transaction ends. */
  TestActivity startSuspended(String name);

  /** Starts an activity in the calling transaction. */
  TestActivity startTransacted(String name);

  /** Starts an activity at once. */
  TestActivity start(String name);

  /** Which service is calling. */
  ServiceID caller();
}
