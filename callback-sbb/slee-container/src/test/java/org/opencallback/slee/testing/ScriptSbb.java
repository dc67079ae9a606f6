package org.opencallback.slee.testing;

import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.slee.ActivityContextInterface;
import javax.slee.ActivityEndEvent;
import javax.slee.Address;
import javax.slee.ChildRelation;
import javax.slee.CreateException;
import javax.slee.EventContext;
import javax.slee.InitialEventSelector;
import javax.slee.RolledBackContext;
import javax.slee.Sbb;
import javax.slee.SbbContext;
import javax.slee.ServiceID;
import javax.slee.facilities.TimerEvent;
import javax.slee.nullactivity.NullActivity;
import javax.slee.nullactivity.NullActivityContextInterfaceFactory;
import javax.slee.nullactivity.NullActivityFactory;
import javax.slee.serviceactivity.ServiceStartedEvent;

/** An SBB that runs the scripts of the events it gets, and notes its life in the journal. */
public abstract class ScriptSbb implements Sbb {

  private SbbContext context;

  public SbbContext context() {
    return context;
  }

  public ScriptLocalObject self() {
    return (ScriptLocalObject) context.getSbbLocalObject();
  }

  public String name() {
    return context.getSbb().getName();
  }

  private void saw(String what) {
    Journal.add(name() + ":" + what);
  }

  @SuppressWarnings({"unchecked", "BanJNDI", "TypeParameterUnusedInFormals"})
  public <T> T lookup(String name) {
    try {
      return (T) new InitialContext().lookup("java:comp/env/" + name);
    } catch (NamingException e) {
      throw new IllegalStateException(e);
    }
  }

  public NullActivityFactory nullActivities() {
    return lookup("slee/nullactivity/factory");
  }

  public ActivityContextInterface contextOf(NullActivity activity) {
    NullActivityContextInterfaceFactory factory =
        lookup("slee/nullactivity/activitycontextinterfacefactory");
    return factory.getActivityContextInterface(activity);
  }

  // ---- generated

  public abstract int getNumber();

  public abstract void setNumber(int value);

  public abstract String getText();

  public abstract void setText(String value);

  public abstract List<String> getItems();

  public abstract void setItems(List<String> value);

  public abstract ScriptLocalObject getFriend();

  public abstract void setFriend(ScriptLocalObject value);

  public abstract ActivityContextInterface getPlace();

  public abstract void setPlace(ActivityContextInterface value);

  public abstract ChildRelation getChildren();

  public abstract void firePong(Pong event, ActivityContextInterface aci, Address address);

  public abstract void firePong(
      Pong event, ActivityContextInterface aci, Address address, ServiceID service);

  public abstract ScriptActivityContextInterface asSbbActivityContextInterface(
      ActivityContextInterface aci);

  // ---- events

  public void onPing(Ping event, ScriptActivityContextInterface aci, EventContext eventContext)
      throws Exception {
    saw("ping " + event.name());
    Script script = event.scripts().get(name());
    if (script != null) {
      script.run(this, aci, eventContext);
    }
  }

  public void onPong(Pong event, ActivityContextInterface aci) {
    saw("pong " + event.name());
  }

  public void onTimer(TimerEvent event, ActivityContextInterface aci) {
    saw(
        "timer missed="
            + event.getMissedRepetitions()
            + " left="
            + event.getRemainingRepetitions());
  }

  public void onEnd(ActivityEndEvent event, ActivityContextInterface aci) {
    saw("end " + aci.getActivity());
  }

  public void onStarted(ServiceStartedEvent event, ActivityContextInterface aci) {
    saw("started " + event.getService().getName());
  }

  public InitialEventSelector selectPing(InitialEventSelector selector) {
    return Selectors.select(selector);
  }

  // ---- local interface

  public <T> T run(ScriptLocalObject.Code<T> code) throws ScriptLocalObject.TestException {
    return code.run(this);
  }

  public int add(int a, long b) {
    return a + (int) b;
  }

  // ---- life cycle

  @Override
  public void setSbbContext(SbbContext given) {
    context = given;
    Journal.add("life:" + name() + " setSbbContext");
  }

  @Override
  public void unsetSbbContext() {
    Journal.add("life:" + name() + " unsetSbbContext");
  }

  @Override
  public void sbbCreate() throws CreateException {
    if (Selectors.createFails) {
      throw new CreateException("not today");
    }
    Journal.add("life:" + name() + " sbbCreate");
  }

  @Override
  public void sbbPostCreate() {
    Journal.add("life:" + name() + " sbbPostCreate");
  }

  @Override
  public void sbbActivate() {
    Journal.add("life:" + name() + " sbbActivate");
  }

  @Override
  public void sbbPassivate() {
    Journal.add("life:" + name() + " sbbPassivate");
  }

  @Override
  public void sbbLoad() {
    Journal.add("life:" + name() + " sbbLoad");
  }

  @Override
  public void sbbStore() {
    Journal.add("life:" + name() + " sbbStore");
  }

  @Override
  public void sbbRemove() {
    saw("removed");
    if (Selectors.removeFails) {
      throw new IllegalStateException("stays");
    }
  }

  @Override
  public void sbbExceptionThrown(Exception problem, Object event, ActivityContextInterface aci) {
    saw("exception " + problem.getMessage() + (event == null ? "" : " event") + at(aci));
  }

  @Override
  public void sbbRolledBack(RolledBackContext rolledBack) {
    saw(
        "rolledBack number="
            + getNumber()
            + (rolledBack.isRemoveRolledBack() ? " remove" : "")
            + at(rolledBack.getActivityContextInterface()));
  }

  private static String at(ActivityContextInterface aci) {
    return aci == null ? "" : " at " + aci.getActivity();
  }
}
