package org.opencallback.slee.sbb;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.slee.ActivityContextInterface;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.descriptor.SbbDescriptor;
import org.opencallback.slee.descriptor.SbbDescriptor.ChildRelation;
import org.opencallback.slee.event.EventType;
import org.opencallback.slee.generation.BoundMethod;
import org.opencallback.slee.usage.UsageInterface;

/**
 * An SBB that is ready to run: its generated classes and everything about it that is the same in
 * every service and entity. {@link SbbDefinitionBuilder} makes it.
 */
public final class SbbDefinition {

  /**
   * The factories of the generated classes.
   *
   * @param object makes an instance of the generated SBB class
   * @param localObject makes the local object of an entity
   * @param view makes the SBB activity context interface object of an activity context
   */
  record Factories(
      Supplier<GeneratedSbb> object,
      Function<SbbEntity, LocalObject> localObject,
      Function<ActivityContext, ActivityContextInterface> view) {}

  /**
   * The events of an SBB.
   *
   * @param handlers event handlers by event type
   * @param received types by the event name of the SBB's descriptor
   * @param fired types by the index that the generated fire event methods use
   * @param maskedOnAttach types that are masked when an entity attaches
   */
  record Events(
      Map<EventType, EventHandler> handlers,
      Map<String, EventType> received,
      List<EventType> fired,
      Set<EventType> maskedOnAttach) {}

  private final SbbDescriptor descriptor;
  private final ClassLoader loader;
  private final Factories factories;
  private final Events events;
  private final CmpField[] cmpFields;
  private final BoundMethod[] localMethods;
  private final Object[] initialState;
  private final UsageInterface usage;

  SbbDefinition(
      SbbDescriptor descriptor,
      ClassLoader loader,
      Factories factories,
      Events events,
      Members members) {
    this.descriptor = descriptor;
    this.loader = loader;
    this.factories = factories;
    this.events = events;
    this.cmpFields = members.cmpFields().toArray(CmpField[]::new);
    this.localMethods =
        members.localMethods().stream().map(BoundMethod::new).toArray(BoundMethod[]::new);
    this.usage = members.usage();
    this.initialState = members.cmpFields().stream().map(CmpField::initial).toArray();
  }

  /**
   * The members of the generated classes that are known by index.
   *
   * @param cmpFields CMP fields
   * @param localMethods methods of the SBB local interface
   * @param usage the usage parameters interface, or null
   */
  record Members(List<CmpField> cmpFields, List<MethodHandle> localMethods, UsageInterface usage) {}

  public SbbDescriptor descriptor() {
    return descriptor;
  }

  /** The class loader of the SBB's component. */
  public ClassLoader loader() {
    return loader;
  }

  public boolean isReentrant() {
    return descriptor.classes().reentrant();
  }

  /** Its usage parameters interface, or null. */
  public UsageInterface usage() {
    return usage;
  }

  SbbObject newObject(ServiceSbb sbb) {
    return new SbbObject(sbb, factories.object().get());
  }

  LocalObject localObject(SbbEntity entity) {
    return factories.localObject().apply(entity);
  }

  /** The SBB activity context interface object of an activity context. */
  public ActivityContextInterface view(ActivityContext context) {
    return factories.view().apply(context);
  }

  CmpField cmpField(int index) {
    return cmpFields[index];
  }

  Object[] initialState() {
    return initialState; // an entity copies it before it writes
  }

  BoundMethod localMethod(int index) {
    return localMethods[index];
  }

  List<ChildRelation> childRelations() {
    return descriptor.state().childRelations();
  }

  ChildRelation childRelation(int index) {
    return childRelations().get(index);
  }

  EventType firedType(int index) {
    return events.fired().get(index);
  }

  /** The type of the received event with this name in the SBB's descriptor, or null. */
  EventType receivedType(String eventName) {
    return events.received().get(eventName);
  }

  String nameOf(EventType type) {
    return events.handlers().get(type).descriptor().name();
  }

  /** Its event handler for a type, or null. */
  public EventHandler handler(EventType type) {
    return events.handlers().get(type);
  }

  /** Its event handlers by type. */
  public Map<EventType, EventHandler> handlers() {
    return events.handlers();
  }

  Set<EventType> maskedOnAttach() {
    return events.maskedOnAttach();
  }
}
