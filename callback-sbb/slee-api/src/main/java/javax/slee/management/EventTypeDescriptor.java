package javax.slee.management;

import java.util.Objects;
import javax.slee.EventTypeID;

/** What management clients can learn about an event type (JSR 240 §14). */
public class EventTypeDescriptor extends ComponentDescriptor {

  private final String eventClassName;

  /**
   * @param eventClassName the full name of the class or interface of the events
   * @throws NullPointerException if an argument is null
   */
  public EventTypeDescriptor(
      EventTypeID eventType,
      DeployableUnitID deployableUnit,
      String source,
      LibraryID[] libraries,
      String eventClassName) {
    super(eventType, deployableUnit, source, libraries);
    this.eventClassName = Objects.requireNonNull(eventClassName, "eventClassName");
  }

  /** The full name of the class or interface of the events. */
  public final String getEventClassName() {
    return eventClassName;
  }

  @Override
  @SuppressWarnings("JdkObsolete") // toString(StringBuffer) is in the API
  public String toString() {
    StringBuffer text = new StringBuffer("EventTypeDescriptor[");
    toString(text);
    return text.append(",eventClassName=").append(eventClassName).append(']').toString();
  }
}
