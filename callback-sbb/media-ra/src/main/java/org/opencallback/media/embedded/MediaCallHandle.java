package org.opencallback.media.embedded;

import javax.slee.resource.ActivityHandle;

/** Names a call's media to the SLEE (JSR 240 §15.4); there is one instance for each call. */
final class MediaCallHandle implements ActivityHandle {

  private final EmbeddedMediaCall call;

  MediaCallHandle(EmbeddedMediaCall call) {
    this.call = call;
  }

  EmbeddedMediaCall call() {
    return call;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return call.id().hashCode();
  }

  @Override
  public String toString() {
    return call.id();
  }
}
