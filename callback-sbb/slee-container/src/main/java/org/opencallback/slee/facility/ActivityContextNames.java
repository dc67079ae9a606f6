package org.opencallback.slee.facility;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.slee.ActivityContextInterface;
import javax.slee.facilities.ActivityContextNamingFacility;
import javax.slee.facilities.NameAlreadyBoundException;
import javax.slee.facilities.NameNotBoundException;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.ActivityContextView;
import org.opencallback.slee.activity.ContextResource;
import org.opencallback.slee.activity.ContextViews;
import org.opencallback.slee.transaction.TransactionContext;
import org.opencallback.slee.transaction.Transactions;

/**
 * The names of activity contexts (JSR 240 §13.2). A name that a transaction has bound or unbound is
 * taken at once and seen so by that transaction only, until it commits.
 */
public final class ActivityContextNames implements ActivityContextNamingFacility {

  /** A name of an activity context, which it ends with. */
  private final class Binding extends ContextResource {
    private final String name;
    private final ActivityContext context;
    private volatile TransactionContext binding;
    private volatile TransactionContext unbinding;

    Binding(String name, ActivityContext context, TransactionContext binding) {
      this.name = name;
      this.context = context;
      this.binding = binding;
    }

    boolean isSeenBy(TransactionContext transaction) {
      return (binding == null || binding == transaction) && unbinding != transaction;
    }

    @Override
    public String boundName() {
      return binding == null ? name : null;
    }

    @Override
    protected void contextEnded() {
      bindings.remove(name, this);
    }

    private void remove() {
      bindings.remove(name, this);
      context.remove(this);
    }
  }

  private final Transactions transactions;
  private final Map<String, Binding> bindings = new ConcurrentHashMap<>();

  public ActivityContextNames(Transactions transactions) {
    this.transactions = transactions;
  }

  /** How many names are bound. */
  public int count() {
    return bindings.size();
  }

  private static void check(String name) {
    if (name == null) {
      throw new NullPointerException("name of an activity context");
    }
    if (name.isEmpty()) {
      throw new IllegalArgumentException("the name of an activity context is empty");
    }
  }

  @Override
  public void bind(ActivityContextInterface aci, String name) throws NameAlreadyBoundException {
    check(name);
    ActivityContext context = ActivityContextView.contextOf(aci);
    TransactionContext transaction = transactions.required();
    Binding made = new Binding(name, context, transaction);
    Binding other = bindings.putIfAbsent(name, made);
    if (other != null && other.unbinding == transaction && bindings.replace(name, other, made)) {
      transaction.onRollback(
          () -> {
            bindings.replace(name, made, other);
            context.remove(made);
          });
      transaction.onCommit(() -> other.context.remove(other));
    } else if (other != null) {
      throw new NameAlreadyBoundException(name + " is bound to " + other.context);
    } else {
      transaction.onRollback(made::remove);
    }
    context.add(made);
    transaction.onCommit(
        () -> {
          made.binding = null;
          if (context.state() == ActivityContext.State.ENDED) {
            made.remove();
          }
        });
  }

  @Override
  public void unbind(String name) throws NameNotBoundException {
    check(name);
    TransactionContext transaction = transactions.required();
    Binding bound = bindings.get(name);
    if (bound == null || !bound.isSeenBy(transaction)) {
      throw new NameNotBoundException(name + " is not bound");
    }
    bound.unbinding = transaction;
    transaction.onRollback(() -> bound.unbinding = null);
    transaction.onCommit(bound::remove);
  }

  @Override
  public ActivityContextInterface lookup(String name) {
    check(name);
    TransactionContext transaction = transactions.required();
    Binding bound = bindings.get(name);
    return bound == null || !bound.isSeenBy(transaction)
        ? null
        : ContextViews.PRESENT.of(bound.context);
  }
}
