package org.opencallback.media.embedded;

import javax.slee.Address;
import javax.slee.resource.ActivityHandle;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.FailureReason;
import javax.slee.resource.FireableEventType;
import javax.slee.resource.InvalidConfigurationException;
import javax.slee.resource.Marshaler;
import javax.slee.resource.ReceivableService;
import javax.slee.resource.ResourceAdaptor;
import javax.slee.resource.ResourceAdaptorContext;
import org.jspecify.annotations.Nullable;
import org.opencallback.media.MediaProvider;

/**
 * The resource adaptor {@code EmbeddedMedia} (JSR 240 §15): an RTP engine inside the JVM that lives
 * from {@code raActive} to {@code raInactive}.
 */
public final class EmbeddedMediaResourceAdaptor implements ResourceAdaptor {

  private @Nullable ResourceAdaptorContext context;
  private @Nullable MediaTraces traces;
  private @Nullable MediaSettings settings;
  private @Nullable MediaEngine engine;
  private @Nullable MediaEngineView view;
  private volatile @Nullable MediaActivities activities;

  @Override
  public void setResourceAdaptorContext(ResourceAdaptorContext newContext) {
    context = newContext;
    traces = new MediaTraces(newContext.getTracer("media"), System::nanoTime);
  }

  @Override
  public void unsetResourceAdaptorContext() {
    context = null;
    traces = null;
  }

  @Override
  public void raVerifyConfiguration(ConfigProperties properties)
      throws InvalidConfigurationException {
    MediaConfiguration.checkLocal(MediaConfiguration.read(properties).address());
  }

  @Override
  public void raConfigure(ConfigProperties properties) {
    try {
      settings = MediaConfiguration.read(properties);
    } catch (InvalidConfigurationException e) {
      throw new IllegalStateException("raVerifyConfiguration was not asked before", e);
    }
  }

  @Override
  public void raUnconfigure() {
    settings = null;
  }

  /** Takes effect when the entity is activated the next time; calls keep their ports. */
  @Override
  public void raConfigurationUpdate(ConfigProperties properties) {
    raConfigure(properties);
  }

  @Override
  public void raActive() {
    ResourceAdaptorContext slee = context;
    MediaTraces log = traces;
    MediaSettings configured = settings;
    if (slee == null || log == null || configured == null) {
      throw new IllegalStateException("the adaptor is activated before it is configured");
    }
    MediaEngine newEngine = new MediaEngine(configured, log::problem);
    activities = new MediaActivities(newEngine, slee, log);
    view = MediaEngineView.register(newEngine, slee.getEntityName());
    newEngine.start();
    engine = newEngine;
    log.info(
        "RTP on %s ports %d-%d, told to peers as %s"
            .formatted(
                configured.address().getHostAddress(),
                configured.portMin(),
                configured.portMax(),
                configured.advertisedAddress().getHostAddress()));
  }

  /** JSR 240 §15.3: no new activities; those that are there come to their end. */
  @Override
  public void raStopping() {
    MediaActivities open = activities;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public void raInactive() {
    activities = null;
    if (engine != null) {
      engine.stop();
      engine = null;
    }
    if (view != null) {
      view.unregister();
      view = null;
    }
  }

  @Override
  public @Nullable Object getResourceAdaptorInterface(String className) {
    return MediaProvider.class.getName().equals(className) ? activities : null;
  }

  @Override
  public @Nullable Object getActivity(ActivityHandle handle) {
    return handle instanceof MediaCallHandle media ? media.call() : null;
  }

  @Override
  public @Nullable ActivityHandle getActivityHandle(Object activity) {
    MediaActivities open = activities;
    return open == null ? null : open.handle(activity);
  }

  @Override
  public void activityEnded(ActivityHandle handle) {
    free(handle);
  }

  @Override
  public void administrativeRemove(ActivityHandle handle) {
    free(handle);
  }

  private void free(ActivityHandle handle) {
    MediaActivities open = activities;
    if (handle instanceof MediaCallHandle media) {
      if (open == null) {
        media.call().free();
      } else {
        open.ended(media);
      }
    }
  }

  /** No SBB is attached any more, so nobody would ever release the call. */
  @Override
  public void activityUnreferenced(ActivityHandle handle) {
    MediaActivities open = activities;
    if (open != null && handle instanceof MediaCallHandle media) {
      open.end(media);
    }
  }

  @Override
  public void queryLiveness(ActivityHandle handle) {
    MediaActivities open = activities;
    if (open != null && handle instanceof MediaCallHandle media && !open.isOpen(media)) {
      open.end(media);
    }
  }

  /** Activities and events hold sockets: they never leave this machine. */
  @Override
  public @Nullable Marshaler getMarshaler() {
    return null;
  }

  @Override
  public void serviceActive(ReceivableService service) {
    // events are fired on activities of the services' own making: none need be filtered
  }

  @Override
  public void serviceStopping(ReceivableService service) {
    // see serviceActive
  }

  @Override
  public void serviceInactive(ReceivableService service) {
    // see serviceActive
  }

  @Override
  public void eventProcessingSuccessful(
      ActivityHandle handle,
      FireableEventType type,
      Object event,
      Address address,
      ReceivableService service,
      int flags) {
    // not asked for
  }

  @Override
  public void eventProcessingFailed(
      ActivityHandle handle,
      FireableEventType type,
      Object event,
      Address address,
      ReceivableService service,
      int flags,
      FailureReason reason) {
    // not asked for
  }

  @Override
  public void eventUnreferenced(
      ActivityHandle handle,
      FireableEventType type,
      Object event,
      Address address,
      ReceivableService service,
      int flags) {
    // not asked for
  }
}
