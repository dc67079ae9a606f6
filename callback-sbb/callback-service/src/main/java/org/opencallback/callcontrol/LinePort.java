package org.opencallback.callcontrol;

import java.time.Duration;

/** What a line's surroundings can do. */
public interface LinePort {

  void ask();

  void prove();

  void succeed(Duration granted);

  void fail(String why);

  void lengthen(Duration least);

  void withdraw();
}
