package org.opencallback.slee.resource;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.function.Supplier;
import javax.slee.ActivityContextInterface;
import javax.slee.UnrecognizedActivityException;
import javax.slee.resource.ActivityHandle;
import javax.slee.resource.ResourceAdaptorTypeID;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.ContextViews;

/**
 * Makes the activity context interface factory of a resource adaptor type (JSR 240 §7.6.1): for an
 * activity object of any entity of that type, the activity context interface object.
 */
public final class ActivityContextInterfaceFactories {

  private ActivityContextInterfaceFactories() {}

  /**
   * Makes a factory.
   *
   * @param factoryInterface the interface that the resource adaptor type names
   * @param type the resource adaptor type
   * @param entities the entities there are at the time of a call
   */
  public static Object create(
      Class<?> factoryInterface,
      ResourceAdaptorTypeID type,
      Supplier<Collection<ResourceAdaptorEntity>> entities) {
    return Proxy.newProxyInstance(
        factoryInterface.getClassLoader(),
        new Class<?>[] {factoryInterface},
        new Factory(type, entities));
  }

  private record Factory(
      ResourceAdaptorTypeID type, Supplier<Collection<ResourceAdaptorEntity>> entities)
      implements InvocationHandler {

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
      if (method.getDeclaringClass() == Object.class) {
        return ofObject(proxy, method, arguments);
      }
      Object activity = arguments == null || arguments.length != 1 ? null : arguments[0];
      if (activity == null) {
        throw new NullPointerException("activity");
      }
      return find(activity);
    }

    private ActivityContextInterface find(Object activity) {
      for (ResourceAdaptorEntity entity : entities.get()) {
        if (entity.descriptor().types().contains(type)) {
          ActivityHandle handle = entity.adaptor().getActivityHandle(activity);
          ActivityContext context = handle == null ? null : entity.find(handle);
          if (context != null) {
            return ContextViews.PRESENT.of(context);
          }
        }
      }
      throw new UnrecognizedActivityException(
          "no resource adaptor entity of " + type + " has this activity", activity);
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments) {
      return switch (method.getName()) {
        case "equals" -> proxy == arguments[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> "activity context interface factory of " + type;
      };
    }
  }
}
