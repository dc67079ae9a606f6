package org.opencallback.slee.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.slee.ComponentID;
import javax.slee.EventTypeID;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.management.DeployableUnitID;
import javax.slee.resource.ResourceAdaptorID;
import javax.slee.resource.ResourceAdaptorTypeID;
import org.opencallback.slee.ComponentSource;
import org.opencallback.slee.deployment.InstalledComponent;
import org.opencallback.slee.descriptor.ComponentDescriptor;
import org.opencallback.slee.descriptor.ConfigProperty;
import org.opencallback.slee.descriptor.EventTypeDescriptor;
import org.opencallback.slee.descriptor.InitialEvent;
import org.opencallback.slee.descriptor.InitialEvent.Variable;
import org.opencallback.slee.descriptor.ResourceAdaptorDescriptor;
import org.opencallback.slee.descriptor.ResourceAdaptorDescriptor.ResourceAdaptorClasses;
import org.opencallback.slee.descriptor.ResourceAdaptorTypeDescriptor;
import org.opencallback.slee.descriptor.ResourceBinding;
import org.opencallback.slee.descriptor.SbbDescriptor;
import org.opencallback.slee.descriptor.SbbDescriptorBuilder;
import org.opencallback.slee.descriptor.SbbEvent;
import org.opencallback.slee.descriptor.SbbEvent.Attachment;
import org.opencallback.slee.descriptor.SbbEvent.Direction;
import org.opencallback.slee.descriptor.ServiceDescriptor;
import org.opencallback.slee.descriptor.UsageDescriptor;

/** The components of the tests, described by records instead of jars. */
public final class TestComponents implements ComponentSource {

  public static final EventTypeID PING = new EventTypeID("Ping", "test", "1.0");
  public static final EventTypeID PONG = new EventTypeID("Pong", "test", "1.0");
  public static final ResourceAdaptorTypeID RA_TYPE =
      new ResourceAdaptorTypeID("Test type", "test", "1.0");
  public static final ResourceAdaptorID RA = new ResourceAdaptorID("Test adaptor", "test", "1.0");

  private static final DeployableUnitID UNIT = new DeployableUnitID("test:records");

  private final Map<ComponentID, InstalledComponent<?>> components = new HashMap<>();

  public TestComponents() {
    add(new EventTypeDescriptor(PING, Ping.class.getName(), Set.of()));
    add(new EventTypeDescriptor(PONG, Pong.class.getName(), Set.of()));
    add(
        new ResourceAdaptorTypeDescriptor(
            RA_TYPE,
            Set.of(),
            List.of(TestActivity.class.getName()),
            TestActivityContextInterfaceFactory.class.getName(),
            TestProvider.class.getName(),
            Set.of(PING)));
    add(
        new ResourceAdaptorDescriptor(
            RA,
            Set.of(RA_TYPE),
            ResourceAdaptorDescriptor.AdaptorNeeds.NONE,
            new ResourceAdaptorClasses(
                TestAdaptor.class.getName(),
                new UsageDescriptor(TestUsage.class.getName(), Set.of()),
                false),
            List.of(
                new ConfigProperty("limit", "java.lang.Integer", "7"),
                new ConfigProperty("name", "java.lang.String", "nobody")),
            false));
  }

  public <D extends ComponentDescriptor> void add(D descriptor) {
    components.put(
        descriptor.id(),
        new InstalledComponent<>(descriptor, UNIT, TestComponents.class.getClassLoader()));
  }

  public static SbbID sbbId(String name) {
    return new SbbID(name, "test", "1.0");
  }

  public static ServiceID serviceId(String name) {
    return new ServiceID(name, "test", "1.0");
  }

  /** A {@link ScriptSbb} whose root is started by a ping per activity context. */
  public static SbbDescriptorBuilder sbb(String name) {
    return sbb(name, name, startedBy(Variable.ACTIVITY_CONTEXT));
  }

  public static InitialEvent startedBy(Variable... variables) {
    return new InitialEvent(Set.of(variables), null);
  }

  /** A {@link ScriptSbb} with a child SBB; not started by a ping if {@code initial} is null. */
  public static SbbDescriptorBuilder sbb(String name, String child, InitialEvent initial) {
    return common(name, child)
        .event(new SbbEvent("Ping", PING, Direction.RECEIVE, initial, Attachment.DEFAULT));
  }

  /** A {@link ScriptSbb} that masks pings when it attaches. */
  public static SbbDescriptorBuilder masking(String name) {
    return common(name, name)
        .event(
            new SbbEvent(
                "Ping",
                PING,
                Direction.RECEIVE,
                startedBy(Variable.ACTIVITY_CONTEXT),
                new Attachment(true, true, null)));
  }

  private static SbbDescriptorBuilder common(String name, String child) {
    return new SbbDescriptorBuilder(sbbId(name), ScriptSbb.class.getName())
        .localInterface(ScriptLocalObject.class.getName())
        .activityContextInterface(ScriptActivityContextInterface.class.getName())
        .cmpField("number")
        .cmpField("text")
        .cmpField("items")
        .cmpField("friend", sbbId(name))
        .cmpField("place")
        .childRelation("getChildren", sbbId(child), (byte) 0)
        .attributeAlias("shared", "shared by all")
        .event(new SbbEvent("Pong", PONG, Direction.FIRE_AND_RECEIVE, null, Attachment.DEFAULT))
        .event(standard("Timer", "javax.slee.facilities.TimerEvent", "1.0"))
        .event(standard("End", "javax.slee.ActivityEndEvent", "1.0"))
        .resourceBinding(
            new ResourceBinding(
                RA_TYPE,
                "test/factory",
                List.of(new ResourceBinding.EntityBinding("test/provider", "link"))));
  }

  private static SbbEvent standard(String name, String type, String version) {
    return new SbbEvent(
        name,
        new EventTypeID(type, "javax.slee", version),
        Direction.RECEIVE,
        null,
        Attachment.DEFAULT);
  }

  /** Adds a service with an SBB of the same name as its root. */
  public void addService(String name, SbbDescriptor root, int priority) {
    add(root);
    add(new ServiceDescriptor(serviceId(name), root.id(), (byte) priority, null));
  }

  @Override
  public <D extends ComponentDescriptor> Optional<InstalledComponent<D>> find(
      ComponentID id, Class<D> kind) {
    InstalledComponent<?> found = components.get(id);
    return found == null
        ? Optional.empty()
        : Optional.of(
            new InstalledComponent<>(kind.cast(found.descriptor()), found.unit(), found.loader()));
  }

  @Override
  public List<InstalledComponent<EventTypeDescriptor>> eventTypes() {
    return List.of(
        find(PING, EventTypeDescriptor.class).orElseThrow(),
        find(PONG, EventTypeDescriptor.class).orElseThrow());
  }
}
