package org.opencallback.slee.testing;

import javax.slee.EventContext;

/** What an SBB does when it gets a {@link Ping}. */
@FunctionalInterface
public interface Script {

  void run(ScriptSbb sbb, ScriptActivityContextInterface aci, EventContext context)
      throws Exception;

  /** Does nothing. */
  static Script nothing() {
    return (sbb, aci, context) -> {};
  }
}
