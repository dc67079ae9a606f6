package org.opencallback.callcontrol;

/** What a trigger call's surroundings can do. */
public interface TriggerPort {

  void ring();

  void promise();

  void refuseAsPlanned();

  void refuse(int status, Cause cause);

  void redirect(String target);

  void confirmCancel();

  void reportCleared();
}
