package org.opencallback.slee.profile;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.slee.ActivityContextInterface;
import javax.slee.Address;
import javax.slee.UnrecognizedActivityException;
import javax.slee.profile.ProfileID;
import javax.slee.profile.ProfileTableActivity;
import javax.slee.profile.ProfileTableActivityContextInterfaceFactory;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.ActivityContexts;
import org.opencallback.slee.activity.ActivitySource;
import org.opencallback.slee.activity.ContextViews;
import org.opencallback.slee.activity.FiredEvent;
import org.opencallback.slee.event.EventType;

/** The profile table activities (JSR 240 §10): one for each table while the SLEE runs. */
public final class ProfileTableActivities
    implements ActivitySource, ProfileTableActivityContextInterfaceFactory {

  private record Activity(String table) implements ProfileTableActivity {
    @Override
    public String getProfileTableName() {
      return table;
    }
  }

  private final ActivityContexts contexts;
  private final Map<Object, ActivityContext> active = new ConcurrentHashMap<>();

  ProfileTableActivities(ActivityContexts contexts) {
    this.contexts = contexts;
  }

  void start(Table table) {
    active.computeIfAbsent(
        table.name(), name -> new ActivityContext.Builder(contexts, this, name).build());
  }

  /** Ends a table's activity; does nothing if it has none. */
  void end(Table table) {
    ActivityContext context = active.get(table.name());
    if (context != null) {
      context.end();
    }
  }

  /** How many there are. */
  public int count() {
    return active.size();
  }

  /** The activity of a table. */
  ProfileTableActivity of(Table table) {
    return new Activity(table.name());
  }

  /** Tells of a change, if the table has an activity that is not ending. */
  void fire(Table table, ProfileChange change) {
    ActivityContext context = active.get(table.name());
    if (context == null || context.state() != ActivityContext.State.ACTIVE) {
      return;
    }
    Object event = ProfileEvents.of(table, change);
    Address address = new ProfileID(table.name(), change.profile()).toAddress();
    for (EventType type : ProfileEvents.types(contexts.eventTypes(), change)) {
      context.fire(new FiredEvent(type, event, context, FiredEvent.Firing.to(address, null)));
    }
  }

  @Override
  public ActivityContextInterface getActivityContextInterface(ProfileTableActivity activity) {
    if (activity == null) {
      throw new NullPointerException("profile table activity");
    }
    contexts.transactions().required();
    ActivityContext context =
        activity instanceof Activity ours ? active.get(ours.getProfileTableName()) : null;
    if (context == null) {
      throw new UnrecognizedActivityException("not a profile table of this SLEE", activity);
    }
    return ContextViews.PRESENT.of(context);
  }

  @Override
  public String name() {
    return "profile table";
  }

  @Override
  public Object activity(Object handle) {
    return new Activity((String) handle);
  }

  @Override
  public void ended(ActivityContext context) {
    active.remove(context.handle(), context);
  }

  @Override
  public void unreferenced(ActivityContext context) {
    // a profile table activity lives as long as its table
  }
}
