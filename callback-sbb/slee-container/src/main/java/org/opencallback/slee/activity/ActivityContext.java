package org.opencallback.slee.activity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.slee.resource.FailureReason;
import org.opencallback.slee.lane.Lane;
import org.opencallback.slee.transaction.TransactionContext;

/**
 * The SLEE's side of an activity (JSR 240 §7.4): the SBB entities attached to it, its attributes,
 * and what refers to it.
 *
 * <p>Changes that SBBs make are kept with their transaction and applied here when it commits;
 * whatever has to be seen by several lanes is guarded by this object's monitor. Events, barriers'
 * held work and the end are the business of {@link #lane} alone.
 */
public final class ActivityContext {

  /** JSR 240 §7.3.2. */
  public enum State {
    ACTIVE,
    ENDING,
    ENDED
  }

  private static final Attachment[] NONE = {};

  private final ActivityContexts contexts;
  private final ActivitySource source;
  private final Object handle;
  private final Lane lane;
  private final int flags;
  private final ReferenceWatch watch; // null unless the source asks for it
  private final long id;
  private final DeliveryGate gate;

  private volatile State state = State.ACTIVE;
  private volatile Attachment[] attachments = NONE;
  private Map<String, Object> attributes;
  private ContextResource resources;
  private volatile boolean used = true;

  private ActivityContext(Builder builder, Lane lane) {
    this.contexts = builder.contexts;
    this.source = builder.source;
    this.handle = builder.handle;
    this.flags = builder.flags;
    this.lane = lane;
    this.id = contexts.nextId();
    this.gate = new DeliveryGate(lane);
    this.watch = builder.tracksReferences ? new ReferenceWatch(this) : null;
  }

  /** What an activity context is made of. */
  public static final class Builder {
    private final ActivityContexts contexts;
    private final ActivitySource source;
    private final Object handle;
    private int flags;
    private boolean tracksReferences;

    public Builder(ActivityContexts contexts, ActivitySource source, Object handle) {
      this.contexts = contexts;
      this.source = source;
      this.handle = handle;
    }

    /** Sets the {@code ActivityFlags}. */
    public Builder flags(int value) {
      flags = value;
      return this;
    }

    /** Asks for {@link ActivitySource#unreferenced}. */
    public Builder trackReferences(boolean value) {
      tracksReferences = value;
      return this;
    }

    /** On the calling thread's lane, or else one chosen by the handle's hash. */
    public ActivityContext build() {
      return new ActivityContext(this, contexts.lanes().forNewActivity(handle));
    }
  }

  public ActivitySource source() {
    return source;
  }

  /** The handle as its source gave it: the same object. */
  public Object handle() {
    return handle;
  }

  public Lane lane() {
    return lane;
  }

  public int flags() {
    return flags;
  }

  /** A number no other activity context of this container has. */
  public long id() {
    return id;
  }

  public State state() {
    return state;
  }

  public ActivityContexts contexts() {
    return contexts;
  }

  /** The committed attachments; not to be changed. */
  public Attachment[] attachments() {
    return attachments;
  }

  /** The activity object, or null if its source has lost it. */
  public Object activity() {
    return source.activity(handle);
  }

  /** Has an event delivered; it must have been fired on this activity context. */
  public void fire(FiredEvent event) {
    expectEvent();
    contexts.dispatcher().dispatch(event);
  }

  /** Has an event delivered when {@code transaction} commits. */
  public void fireOnCommit(TransactionContext transaction, FiredEvent event) {
    expectEvent();
    transaction.afterCommit(() -> contexts.dispatcher().dispatch(event));
    transaction.afterRollback(() -> refuse(event, FailureReason.FIRING_TRANSACTION_ROLLED_BACK));
  }

  private void expectEvent() {
    if (!used) { // seldom: the read is cheaper than the write
      used = true;
    }
    if (watch != null) {
      watch.eventFired();
    }
  }

  /** The delivery of an event fired here is over. */
  public void eventDone() {
    if (watch != null) {
      watch.eventDone();
    }
  }

  /** Whether no event has been fired here since this was asked last. */
  public boolean wasQuiet() {
    boolean quiet = !used && state == State.ACTIVE;
    used = false;
    return quiet;
  }

  /** Ends the activity: the end event is the last one it gets. False if it was ending already. */
  public boolean end() {
    synchronized (this) {
      if (state != State.ACTIVE) {
        return false;
      }
      state = State.ENDING;
    }
    fire(contexts.endOf(this));
    return true;
  }

  /** Ends the activity when {@code transaction} commits. */
  public void endOnCommit(TransactionContext transaction) {
    changes(transaction).end();
  }

  /** Whether the activity is ending, as {@code transaction} sees it. */
  public boolean isEnding(TransactionContext transaction) {
    if (state != State.ACTIVE) {
      return true;
    }
    ContextChanges mine = transaction.overlay(ContextChanges.class, this);
    return mine != null && mine.ending();
  }

  /**
   * The last step of an end, on the lane: done once no entity is attached.
   *
   * @return false if an entity is still attached
   */
  public boolean finish() {
    ContextResource first;
    synchronized (this) {
      if (attachments.length > 0) {
        return false;
      }
      if (state == State.ENDED) {
        return true;
      }
      state = State.ENDED;
      first = resources;
      resources = null;
    }
    endResources(first);
    source.ended(this);
    return true;
  }

  /** The transaction that started the activity has rolled back: it has never been. */
  public void abandon() {
    synchronized (this) {
      attachments = NONE;
    }
    finish();
  }

  private static void endResources(ContextResource first) {
    ContextResource each = first;
    while (each != null) {
      ContextResource next = each.next;
      each.linked = false;
      each.previous = null;
      each.next = null;
      each.contextEnded();
      each = next;
    }
  }

  /** Holds the events of this activity context back until {@code transaction} has ended. */
  public void holdUntilEndOf(TransactionContext transaction) {
    gate.close();
    transaction.afterCommit(gate::open);
    transaction.afterRollback(gate::open);
  }

  /** Lets deliveries pass, or holds them. */
  public DeliveryGate gate() {
    return gate;
  }

  // ---- attachments and attributes

  /** Adds one when {@code transaction} commits. */
  public void attach(TransactionContext transaction, Attachment attachment) {
    changes(transaction).attach(attachment);
  }

  /** Takes an attachment away when {@code transaction} commits. */
  public void detach(TransactionContext transaction, Attachment attachment) {
    changes(transaction).detach(attachment);
  }

  /** The value of an attribute as {@code transaction} sees it, or null. */
  public Object attribute(TransactionContext transaction, String name) {
    ContextChanges mine = transaction.overlay(ContextChanges.class, this);
    if (mine != null && mine.hasAttribute(name)) {
      return mine.attributes().get(name);
    }
    synchronized (this) {
      return attributes == null ? null : attributes.get(name);
    }
  }

  /** Sets an attribute when {@code transaction} commits; it sees the value at once. */
  public void attribute(TransactionContext transaction, String name, Object value) {
    changes(transaction).setAttribute(name, value);
  }

  private ContextChanges changes(TransactionContext transaction) {
    return transaction.overlay(
        ContextChanges.class,
        this,
        () -> {
          ContextChanges made = new ContextChanges();
          transaction.onCommit(() -> apply(made));
          return made;
        });
  }

  private void apply(ContextChanges changes) {
    List<Attachment> late = List.of();
    synchronized (this) {
      if (!changes.attached().isEmpty() || !changes.detached().isEmpty()) {
        late = applyAttachments(changes);
      }
      if (!changes.attributes().isEmpty()) {
        if (attributes == null) {
          attributes = new HashMap<>(4);
        }
        attributes.putAll(changes.attributes());
        attributes.values().removeIf(value -> value == null);
      }
    }
    late.forEach(contexts.dispatcher()::detach);
    if (changes.ending()) {
      end();
    }
    checkReferences();
  }

  /** Takes an attachment away outside any transaction: when no transaction will do it. */
  public synchronized void drop(Attachment attachment) {
    ContextChanges change = new ContextChanges();
    change.detach(attachment);
    applyAttachments(change);
  }

  private List<Attachment> applyAttachments(ContextChanges changes) {
    List<Attachment> all = new ArrayList<>(Arrays.asList(attachments));
    all.removeAll(changes.detached());
    if (state == State.ENDED) {
      return List.copyOf(changes.attached());
    }
    all.addAll(changes.attached());
    attachments = all.isEmpty() ? NONE : all.toArray(Attachment[]::new);
    return List.of();
  }

  // ---- resources and references

  /** Ties a resource to this activity context; false if the activity has ended. */
  public synchronized boolean add(ContextResource resource) {
    if (state == State.ENDED) {
      return false;
    }
    resources = resource.linkBefore(resources);
    return true;
  }

  /** What is tied to it now. */
  public synchronized List<ContextResource> resources() {
    return resources == null ? List.of() : resources.andFollowing();
  }

  /** Unties a resource; does nothing if it is not tied. */
  public void remove(ContextResource resource) {
    synchronized (this) {
      if (!resource.linked) {
        return;
      }
      resources = resource.unlinkFrom(resources);
    }
    checkReferences();
  }

  /** Whether an entity is attached or a resource is tied to it. */
  synchronized boolean isHeld() {
    return attachments.length > 0 || resources != null;
  }

  /** Has the lane find out whether anything still refers to this activity context. */
  public void checkReferences() {
    if (watch != null) {
      watch.check();
    }
  }

  /** Tells the source that an event fired here cannot be delivered. */
  public void refuse(FiredEvent event, FailureReason reason) {
    source.eventFailed(event, reason);
    eventDone();
  }

  @Override
  public String toString() {
    return source.name() + "/" + handle;
  }
}
