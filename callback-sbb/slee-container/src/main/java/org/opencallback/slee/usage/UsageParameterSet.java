package org.opencallback.slee.usage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencallback.slee.usage.UsageInterface.Meaning;

/** A usage parameter set: the values of all parameters of an interface, under one name. */
public final class UsageParameterSet {

  private final @Nullable String name;
  private final UsageSource source;
  private final Map<String, UsageParameter> parameters = new LinkedHashMap<>();
  private final Object proxy;

  UsageParameterSet(@Nullable String name, UsageSource source) {
    this.name = name;
    this.source = source;
    UsageInterface usage = source.usage();
    usage
        .counters()
        .forEach((each, counter) -> parameters.put(each, new UsageParameter(each, counter)));
    this.proxy =
        Proxy.newProxyInstance(
            usage.type().getClassLoader(), new Class<?>[] {usage.type()}, new Handler());
  }

  /** Its name; null for the default set. */
  public @Nullable String name() {
    return name;
  }

  public Collection<UsageParameter> parameters() {
    return parameters.values();
  }

  /** The parameter of that name, or null. */
  public @Nullable UsageParameter parameter(String wanted) {
    return parameters.get(wanted);
  }

  /** What the component gets: an implementation of its usage parameters interface. */
  public Object proxy() {
    return proxy;
  }

  /** Begins anew. */
  public void reset() {
    parameters.values().forEach(UsageParameter::reset);
  }

  private UsageParameter required(String wanted) {
    UsageParameter parameter = parameters.get(wanted);
    if (parameter == null) {
      throw new IllegalArgumentException("there is no usage parameter " + wanted);
    }
    return parameter;
  }

  private final class Handler implements InvocationHandler {
    @Override
    public @Nullable Object invoke(
        Object self, Method method, @Nullable Object @Nullable [] arguments) {
      if (method.getDeclaringClass() == Object.class) {
        return ofObject(self, method.getName(), arguments);
      }
      Meaning meaning = source.usage().meaning(method);
      UsageParameter parameter = required(meaning.parameter());
      return switch (meaning.operation()) {
        case INCREMENT -> {
          source.updated(UsageParameterSet.this, parameter, parameter.increment(number(arguments)));
          yield null;
        }
        case SAMPLE -> {
          parameter.sample(number(arguments));
          source.updated(UsageParameterSet.this, parameter, number(arguments));
          yield null;
        }
        case READ ->
            parameter.isCounter() ? (Object) parameter.count(false) : parameter.statistics(false);
      };
    }

    private long number(@Nullable Object @Nullable [] arguments) {
      Object first = arguments == null ? null : arguments[0];
      if (first instanceof Long number) {
        return number;
      }
      throw new IllegalArgumentException("expected a number, got " + first);
    }

    private Object ofObject(Object self, String method, @Nullable Object @Nullable [] arguments) {
      return switch (method) {
        case "equals" -> arguments != null && arguments[0] == self;
        case "hashCode" -> System.identityHashCode(self);
        default -> "usage parameter set " + name + " of " + source.source();
      };
    }
  }
}
