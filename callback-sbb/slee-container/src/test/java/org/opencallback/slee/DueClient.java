package org.opencallback.slee;

import javax.slee.connection.ExternalActivityHandle;
import javax.slee.connection.SleeConnection;
import org.opencallback.slee.testing.SmallUnit;

/** Fires the event Due of a {@link SmallUnit} from outside, on an activity of its own. */
public final class DueClient {

  private final SleeHarness slee;
  private final SleeConnection connection;
  private final ExternalActivityHandle handle;

  public DueClient(SleeHarness slee) throws Exception {
    this.slee = slee;
    this.connection = slee.container().connectionFactory().getConnection();
    this.handle = connection.createActivityHandle();
  }

  /** Fires an event for each text, and waits each time until the SLEE is done with it. */
  public void due(String... texts) throws Exception {
    Class<?> due = slee.eventClass("Due", "example", "1.0");
    for (String text : texts) {
      connection.fireEvent(
          due.getConstructor(String.class).newInstance(text),
          connection.getEventTypeID("Due", "example", "1.0"),
          handle,
          null);
      slee.settle();
    }
  }
}
