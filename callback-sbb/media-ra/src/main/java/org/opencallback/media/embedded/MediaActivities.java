package org.opencallback.media.embedded;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.slee.SLEEException;
import javax.slee.TransactionRequiredLocalException;
import javax.slee.resource.ActivityFlags;
import javax.slee.resource.ActivityIsEndingException;
import javax.slee.resource.EventFlags;
import javax.slee.resource.FireEventException;
import javax.slee.resource.FireableEventType;
import javax.slee.resource.ResourceAdaptorContext;
import javax.slee.resource.SleeEndpoint;
import javax.slee.resource.StartActivityException;
import javax.slee.resource.UnrecognizedActivityHandleException;
import org.jspecify.annotations.Nullable;
import org.opencallback.media.DigitEvent;
import org.opencallback.media.MediaCall;
import org.opencallback.media.MediaException;
import org.opencallback.media.MediaProvider;

/** The engine's calls as activities of the SLEE: what SBBs get as {@link MediaProvider}. */
final class MediaActivities implements MediaProvider, CallObserver {

  private static final int FLAGS =
      ActivityFlags.REQUEST_ENDED_CALLBACK | ActivityFlags.REQUEST_ACTIVITY_UNREFERENCED_CALLBACK;

  private final MediaEngine engine;
  private final SleeEndpoint endpoint;
  private final MediaTraces traces;
  private final FireableEventType digitType;
  private final FireableEventType timeoutType;
  private final ConcurrentMap<EmbeddedMediaCall, MediaCallHandle> handles =
      new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * @throws IllegalStateException if the SLEE does not know the event types of this adaptor
   */
  MediaActivities(MediaEngine engine, ResourceAdaptorContext context, MediaTraces traces) {
    this.engine = engine;
    this.endpoint = context.getSleeEndpoint();
    this.traces = traces;
    this.digitType = MediaEventTypes.digit(context.getEventLookupFacility());
    this.timeoutType = MediaEventTypes.timeout(context.getEventLookupFacility());
  }

  /**
   * {@inheritDoc}
   *
   * <p>The activity is started in the SBB's transaction (JSR 240 §15.13): if that is rolled back,
   * {@code activityEnded} frees the call.
   */
  @Override
  public MediaCall createCall(String toneProfile) throws MediaException {
    if (closed) {
      throw new MediaException(
          MediaException.Reason.NO_RESOURCE, "the media adaptor is stopping: no new calls");
    }
    EmbeddedMediaCall call = engine.newCall(toneProfile, this);
    MediaCallHandle handle = new MediaCallHandle(call);
    handles.put(call, handle);
    boolean started = false;
    try {
      endpoint.startActivityTransacted(handle, call, FLAGS);
      started = true;
      return call;
    } catch (StartActivityException e) {
      throw new MediaException(
          MediaException.Reason.NO_RESOURCE, "the SLEE takes no activity: " + e.getMessage());
    } finally {
      if (!started) {
        ended(handle);
      }
    }
  }

  /** No call is made any more; those that are there go on. */
  void close() {
    closed = true;
  }

  @Nullable MediaCallHandle handle(Object activity) {
    return activity instanceof EmbeddedMediaCall call ? handles.get(call) : null;
  }

  boolean isOpen(MediaCallHandle handle) {
    return handles.containsKey(handle.call());
  }

  /** The activity is over, whoever ended it. */
  void ended(MediaCallHandle handle) {
    handles.remove(handle.call());
    handle.call().free();
  }

  /** Ends an activity outside any transaction. */
  void end(MediaCallHandle handle) {
    try {
      endpoint.endActivity(handle);
    } catch (UnrecognizedActivityHandleException e) {
      traces.fine(handle + " has ended already");
      ended(handle);
    }
  }

  /** In the SBB's transaction if there is one, so that a roll-back undoes the release as well. */
  @Override
  public void released(EmbeddedMediaCall call) {
    MediaCallHandle handle = handles.get(call);
    if (handle == null) {
      return;
    }
    try {
      endpoint.endActivityTransacted(handle);
    } catch (TransactionRequiredLocalException e) {
      end(handle);
    } catch (UnrecognizedActivityHandleException e) {
      traces.fine(handle + " has ended already");
      ended(handle);
    }
  }

  @Override
  public void occurred(EmbeddedMediaCall call, Object event) {
    MediaCallHandle handle = handles.get(call);
    if (handle == null) {
      return;
    }
    FireableEventType type = event instanceof DigitEvent ? digitType : timeoutType;
    try {
      endpoint.fireEvent(handle, type, event, null, null, EventFlags.NO_FLAGS);
      traces.fine(handle + ": " + event);
    } catch (UnrecognizedActivityHandleException | ActivityIsEndingException e) {
      traces.fine(handle + " is over: " + event + " tells nobody anything");
    } catch (FireEventException | SLEEException e) {
      traces.problem(e);
    }
  }
}
