package org.opencallback.slee.sbb;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.slee.CreateException;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.management.ServiceState;
import org.opencallback.slee.descriptor.ServiceDescriptor;
import org.opencallback.slee.transaction.TransactionContext;

/** An installed service (JSR 240 §8.5): its SBBs, and the SBB entity trees that it has now. */
public final class Service {

  private final ServiceDescriptor descriptor;
  private final SbbRuntime runtime;
  private final Map<SbbID, ServiceSbb> sbbs = new LinkedHashMap<>();
  private final ServiceSbb rootSbb;
  private final Map<ConvergenceName, SbbEntityTree> byName = new ConcurrentHashMap<>();
  private final Set<SbbEntityTree> trees = ConcurrentHashMap.newKeySet();
  private volatile ServiceState state = ServiceState.INACTIVE;
  private Runnable onNoTrees; // guarded by trees

  /**
   * Creates a service that is inactive.
   *
   * @param definitions gives the definition of each SBB; a failure comes through
   */
  public Service(
      ServiceDescriptor descriptor,
      SbbRuntime runtime,
      Function<SbbID, SbbDefinition> definitions) {
    this.descriptor = descriptor;
    this.runtime = runtime;
    this.rootSbb = addSbb(descriptor.rootSbb(), definitions);
  }

  private ServiceSbb addSbb(SbbID id, Function<SbbID, SbbDefinition> definitions) {
    ServiceSbb known = sbbs.get(id);
    if (known != null) {
      return known;
    }
    SbbDefinition definition = definitions.apply(id);
    ServiceSbb added = new ServiceSbb(this, definition);
    sbbs.put(id, added); // before the children: an SBB may be its own descendant
    added.children(
        definition.childRelations().stream()
            .map(relation -> addSbb(relation.child(), definitions))
            .toArray(ServiceSbb[]::new));
    return added;
  }

  public ServiceID id() {
    return descriptor.id();
  }

  public ServiceDescriptor descriptor() {
    return descriptor;
  }

  SbbRuntime runtime() {
    return runtime;
  }

  public ServiceSbb rootSbb() {
    return rootSbb;
  }

  /** Its root SBB and every SBB that may be a descendant. */
  public Collection<ServiceSbb> sbbs() {
    return sbbs.values();
  }

  public ServiceState state() {
    return state;
  }

  public void state(ServiceState newState) {
    state = newState;
  }

  /** Whether initial events may start root entities. */
  public boolean isActive() {
    return state.isActive();
  }

  /** The SBB entity trees that exist now. */
  public Set<SbbEntityTree> trees() {
    return trees;
  }

  /**
   * Waits until it has no SBB entity tree.
   *
   * @return false if it still has one after {@code time}
   * @throws InterruptedException if the calling thread is interrupted
   */
  public boolean awaitNoTrees(Duration time) throws InterruptedException {
    long deadline = System.nanoTime() + time.toNanos();
    synchronized (trees) {
      while (!trees.isEmpty()) {
        long leftMs = (deadline - System.nanoTime()) / 1_000_000;
        if (leftMs <= 0) {
          return false;
        }
        trees.wait(leftMs);
      }
    }
    return true;
  }

  /** Does something as soon as it has no SBB entity tree; now, if it has none. */
  public void whenNoTrees(Runnable action) {
    synchronized (trees) {
      if (!trees.isEmpty()) {
        onNoTrees = action;
        return;
      }
    }
    action.run();
  }

  /**
   * Finds the root entity for a convergence name, or creates it; its tree is then locked.
   *
   * @param name the convergence name, or null for an entity that nothing else converges on
   * @throws CreateException if the SBB refuses
   */
  SbbEntity root(TransactionContext transaction, ConvergenceName name) throws CreateException {
    while (true) {
      SbbEntityTree existing = name == null ? null : byName.get(name);
      if (existing == null) {
        SbbEntityTree made = new SbbEntityTree(this, name);
        made.lock(transaction);
        if (name == null || byName.putIfAbsent(name, made) == null) {
          trees.add(made);
          return EntityCreation.createRoot(transaction, made);
        }
      } else {
        existing.lock(transaction);
        if (existing.root() != null && !existing.root().isRemoved()) {
          return existing.root();
        }
        byName.remove(name, existing);
      }
    }
  }

  void treeIsGone(SbbEntityTree tree) {
    if (tree.name() != null) {
      byName.remove(tree.name(), tree);
    }
    trees.remove(tree);
    if (!isActive() && trees.isEmpty()) {
      Runnable action;
      synchronized (trees) {
        trees.notifyAll();
        action = onNoTrees;
        onNoTrees = null;
      }
      if (action != null) {
        action.run();
      }
    }
  }

  @Override
  public String toString() {
    return "service " + id().getName();
  }
}
