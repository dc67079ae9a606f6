package org.opencallback.slee.activity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an uncommitted transaction wants to change of one activity context. */
final class ContextChanges {

  private final List<Attachment> attached = new ArrayList<>(2);
  private final List<Attachment> detached = new ArrayList<>(2);
  private Map<String, Object> attributes = Map.of();
  private boolean ending;

  void attach(Attachment attachment) {
    attached.add(attachment);
  }

  void detach(Attachment attachment) {
    if (!attached.remove(attachment)) {
      detached.add(attachment);
    }
  }

  List<Attachment> attached() {
    return attached;
  }

  List<Attachment> detached() {
    return detached;
  }

  void setAttribute(String name, Object value) {
    if (attributes.isEmpty()) {
      attributes = new HashMap<>(4);
    }
    attributes.put(name, value);
  }

  boolean hasAttribute(String name) {
    return attributes.containsKey(name);
  }

  Map<String, Object> attributes() {
    return attributes;
  }

  boolean ending() {
    return ending;
  }

  void end() {
    ending = true;
  }
}
