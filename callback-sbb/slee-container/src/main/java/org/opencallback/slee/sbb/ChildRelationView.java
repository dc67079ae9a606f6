package org.opencallback.slee.sbb;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import javax.slee.ChildRelation;
import javax.slee.CreateException;
import javax.slee.SbbLocalObject;
import org.opencallback.slee.transaction.TransactionContext;

/**
 * A child relation of an SBB entity (JSR 240 §6.8): a collection of SBB local objects that grows by
 * {@link #create} only; taking an element out removes the SBB entity.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // the standard's interface is a raw Collection
public class ChildRelationView extends AbstractCollection implements ChildRelation {

  private final SbbEntity parent;
  private final int relation;

  public ChildRelationView(SbbEntity parent, int relation) {
    this.parent = parent;
    this.relation = relation;
  }

  private TransactionContext transaction() {
    TransactionContext transaction = parent.sbb().runtime().activities().transactions().required();
    parent.lockExisting(transaction);
    return transaction;
  }

  /**
   * Creates a child with a name.
   *
   * @throws IllegalArgumentException if the name is empty
   * @throws CreateException if there is a child of that name, or the SBB refuses
   */
  protected final SbbLocalObject createNamed(String name) throws CreateException {
    requireName(name);
    if (named(name) != null) {
      throw new CreateException("there is a child " + name + " already");
    }
    SbbEntity child = EntityCreation.createChild(transaction(), parent, relation);
    child.childName(name);
    return child.localObject();
  }

  /** The child of that name, or null. */
  protected final SbbLocalObject named(String name) {
    requireName(name);
    for (SbbEntity child : entities()) {
      if (name.equals(child.childName())) {
        return child.localObject();
      }
    }
    return null;
  }

  private static void requireName(String name) {
    if (name == null) {
      throw new NullPointerException("name of a child");
    }
    if (name.isEmpty()) {
      throw new IllegalArgumentException("the name of a child is empty");
    }
  }

  private List<SbbEntity> entities() {
    transaction();
    List<SbbEntity> mine = new ArrayList<>(parent.children().size());
    for (SbbEntity child : parent.children()) {
      if (child.relation() == relation) {
        mine.add(child);
      }
    }
    return mine;
  }

  @Override
  public SbbLocalObject create() throws CreateException {
    return EntityCreation.createChild(transaction(), parent, relation).localObject();
  }

  @Override
  public Iterator iterator() {
    Iterator<SbbEntity> entities = entities().iterator();
    return new Iterator<SbbLocalObject>() {
      private SbbEntity last;

      @Override
      public boolean hasNext() {
        return entities.hasNext();
      }

      @Override
      public SbbLocalObject next() {
        last = entities.next();
        return last.localObject();
      }

      @Override
      public void remove() {
        if (last == null) {
          throw new IllegalStateException("next() comes first");
        }
        last.remove(transaction());
        last = null;
      }
    };
  }

  @Override
  public int size() {
    return entities().size();
  }

  @Override
  public boolean contains(Object element) {
    return element instanceof LocalObject child && entities().contains(child.entity());
  }

  @Override
  public boolean remove(Object element) {
    if (!contains(element)) {
      return false;
    }
    ((LocalObject) element).entity().remove(transaction());
    return true;
  }

  @Override
  public boolean add(Object element) {
    throw new UnsupportedOperationException("a child relation grows by create() only");
  }

  @Override
  public boolean addAll(Collection elements) {
    throw new UnsupportedOperationException("a child relation grows by create() only");
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(parent) * 31 + relation;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChildRelationView view
        && view.parent == parent
        && view.relation == relation;
  }
}
