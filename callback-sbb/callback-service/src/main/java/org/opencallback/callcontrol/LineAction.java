package org.opencallback.callcontrol;

import java.time.Duration;

/** What line control asks to be done. Each action dispatches itself to the port. */
public sealed interface LineAction {

  /** Carries the action out. */
  void performOn(LinePort port);

  /** Sends the request. */
  record Ask() implements LineAction {
    @Override
    public void performOn(LinePort port) {
      port.ask();
    }
  }

  /** Sends it again with proof of who we are. */
  record Prove() implements LineAction {
    @Override
    public void performOn(LinePort port) {
      port.prove();
    }
  }

  /** The line works: the next request after a part of the time granted. */
  record Succeed(Duration granted) implements LineAction {
    @Override
    public void performOn(LinePort port) {
      port.succeed(granted);
    }
  }

  /** It does not: the next request after a while. */
  record Fail(String why) implements LineAction {
    @Override
    public void performOn(LinePort port) {
      port.fail(why);
    }
  }

  /** A registration lasts at least so long from now on. */
  record Lengthen(Duration least) implements LineAction {
    @Override
    public void performOn(LinePort port) {
      port.lengthen(least);
    }
  }

  /** Takes back what the other side keeps of it. */
  record Withdraw() implements LineAction {
    @Override
    public void performOn(LinePort port) {
      port.withdraw();
    }
  }
}
