package org.opencallback.slee.naming;

import java.util.Hashtable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javax.naming.Binding;
import javax.naming.CompositeName;
import javax.naming.Context;
import javax.naming.Name;
import javax.naming.NameClassPair;
import javax.naming.NameNotFoundException;
import javax.naming.NameParser;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.NotContextException;
import javax.naming.OperationNotSupportedException;

/** A small naming context that nobody can change: names to values, and nothing else. */
@SuppressWarnings("BanJNDI") // this is JNDI; it reads from its own map only
public final class ReadOnlyContext implements Context {

  private final String path;
  private final Map<String, Object> entries = new LinkedHashMap<>();

  private ReadOnlyContext(String path) {
    this.path = path;
  }

  /**
   * Makes a context with an entry per name; names with slashes make contexts within.
   *
   * @param bindings values, or an {@link Entry} for a value that is found at every lookup
   * @throws IllegalArgumentException if a name is used for a value and for a context
   */
  public static ReadOnlyContext of(Map<String, ?> bindings) {
    ReadOnlyContext root = new ReadOnlyContext("java:comp");
    bindings.forEach((name, value) -> root.add(name, value));
    return root;
  }

  private void add(String name, Object value) {
    int slash = name.indexOf('/');
    if (slash < 0) {
      if (entries.putIfAbsent(name, value) != null) {
        throw new IllegalArgumentException(path + "/" + name + " is bound twice");
      }
      return;
    }
    String head = name.substring(0, slash);
    Object context = entries.computeIfAbsent(head, key -> new ReadOnlyContext(path + "/" + key));
    if (!(context instanceof ReadOnlyContext within)) {
      throw new IllegalArgumentException(path + "/" + head + " is both a value and a context");
    }
    within.add(name.substring(slash + 1), value);
  }

  @Override
  public Object lookup(String name) throws NamingException {
    int slash = name.indexOf('/');
    String head = slash < 0 ? name : name.substring(0, slash);
    if (head.isEmpty()) {
      return slash < 0 ? this : lookup(name.substring(slash + 1));
    }
    Object found = entries.get(head);
    if (found == null) {
      throw new NameNotFoundException(
          "%s has no entry %s; it has %s".formatted(path, head, entries.keySet()));
    }
    if (slash < 0) {
      return found instanceof Entry entry ? entry.value() : found;
    }
    if (found instanceof ReadOnlyContext within) {
      return within.lookup(name.substring(slash + 1));
    }
    throw new NotContextException(path + "/" + head + " is a value, not a context");
  }

  @Override
  public Object lookup(Name name) throws NamingException {
    return lookup(name.toString());
  }

  @Override
  public Object lookupLink(Name name) throws NamingException {
    return lookup(name);
  }

  @Override
  public Object lookupLink(String name) throws NamingException {
    return lookup(name);
  }

  private ReadOnlyContext contextAt(String name) throws NamingException {
    if (lookup(name) instanceof ReadOnlyContext context) {
      return context;
    }
    throw new NotContextException(path + "/" + name + " is a value, not a context");
  }

  @Override
  public NamingEnumeration<NameClassPair> list(String name) throws NamingException {
    return new Entries<>(
        contextAt(name).entries,
        entry -> new NameClassPair(entry.getKey(), entry.getValue().getClass().getName()));
  }

  @Override
  public NamingEnumeration<NameClassPair> list(Name name) throws NamingException {
    return list(name.toString());
  }

  @Override
  public NamingEnumeration<Binding> listBindings(String name) throws NamingException {
    return new Entries<>(
        contextAt(name).entries, entry -> new Binding(entry.getKey(), entry.getValue()));
  }

  @Override
  public NamingEnumeration<Binding> listBindings(Name name) throws NamingException {
    return listBindings(name.toString());
  }

  /** The entries of a context, one after the other. */
  private static final class Entries<T> implements NamingEnumeration<T> {
    private final Iterator<Map.Entry<String, Object>> iterator;
    private final Function<Map.Entry<String, Object>, T> shape;

    Entries(Map<String, Object> entries, Function<Map.Entry<String, Object>, T> shape) {
      this.iterator = entries.entrySet().iterator();
      this.shape = shape;
    }

    @Override
    public T next() {
      return shape.apply(iterator.next());
    }

    @Override
    public boolean hasMore() {
      return iterator.hasNext();
    }

    @Override
    public void close() {
      // holds nothing
    }

    @Override
    public boolean hasMoreElements() {
      return hasMore();
    }

    @Override
    public T nextElement() {
      return next();
    }
  }

  @Override
  public NameParser getNameParser(String name) {
    return CompositeName::new;
  }

  @Override
  public NameParser getNameParser(Name name) {
    return CompositeName::new;
  }

  @Override
  public String composeName(String name, String prefix) {
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  @Override
  public Name composeName(Name name, Name prefix) throws NamingException {
    return new CompositeName(composeName(name.toString(), prefix.toString()));
  }

  @Override
  public String getNameInNamespace() {
    return path;
  }

  @Override
  public Hashtable<?, ?> getEnvironment() {
    return new Hashtable<>();
  }

  @Override
  public void close() {
    // holds nothing
  }

  private OperationNotSupportedException readOnly() {
    return new OperationNotSupportedException(path + " is read-only");
  }

  @Override
  public void bind(Name name, Object value) throws NamingException {
    throw readOnly();
  }

  @Override
  public void bind(String name, Object value) throws NamingException {
    throw readOnly();
  }

  @Override
  public void rebind(Name name, Object value) throws NamingException {
    throw readOnly();
  }

  @Override
  public void rebind(String name, Object value) throws NamingException {
    throw readOnly();
  }

  @Override
  public void unbind(Name name) throws NamingException {
    throw readOnly();
  }

  @Override
  public void unbind(String name) throws NamingException {
    throw readOnly();
  }

  @Override
  public void rename(Name from, Name to) throws NamingException {
    throw readOnly();
  }

  @Override
  public void rename(String from, String to) throws NamingException {
    throw readOnly();
  }

  @Override
  public void destroySubcontext(Name name) throws NamingException {
    throw readOnly();
  }

  @Override
  public void destroySubcontext(String name) throws NamingException {
    throw readOnly();
  }

  @Override
  public Context createSubcontext(Name name) throws NamingException {
    throw readOnly();
  }

  @Override
  public Context createSubcontext(String name) throws NamingException {
    throw readOnly();
  }

  @Override
  public Object addToEnvironment(String name, Object value) throws NamingException {
    throw readOnly();
  }

  @Override
  public Object removeFromEnvironment(String name) throws NamingException {
    throw readOnly();
  }
}
