package org.opencallback.slee.profile;

import javax.slee.CreateException;
import javax.slee.profile.Profile;
import javax.slee.profile.ProfileContext;
import javax.slee.profile.ProfileManagement;
import javax.slee.profile.ProfileVerificationException;

/**
 * Leads an instance through its life (JSR 240 §10), by whichever interface it has for that: {@link
 * Profile} of 1.1, {@link ProfileManagement} of 1.0, or none, if its specification has no abstract
 * class.
 */
final class ProfileLifeCycle {

  private final Object instance;

  ProfileLifeCycle(Object instance) {
    this.instance = instance;
  }

  void setContext(ProfileContext context) {
    if (instance instanceof Profile profile) {
      profile.setProfileContext(context);
    }
  }

  void unsetContext() {
    if (instance instanceof Profile profile) {
      profile.unsetProfileContext();
    }
  }

  void initialize() {
    if (instance instanceof Profile profile) {
      profile.profileInitialize();
    } else if (instance instanceof ProfileManagement profile) {
      profile.profileInitialize();
    }
  }

  void postCreate() throws CreateException {
    if (instance instanceof Profile profile) {
      profile.profilePostCreate();
    }
  }

  void activate() {
    if (instance instanceof Profile profile) {
      profile.profileActivate();
    }
  }

  void passivate() {
    if (instance instanceof Profile profile) {
      profile.profilePassivate();
    }
  }

  void load() {
    if (instance instanceof Profile profile) {
      profile.profileLoad();
    } else if (instance instanceof ProfileManagement profile) {
      profile.profileLoad();
    }
  }

  void store() {
    if (instance instanceof Profile profile) {
      profile.profileStore();
    } else if (instance instanceof ProfileManagement profile) {
      profile.profileStore();
    }
  }

  void remove() {
    if (instance instanceof Profile profile) {
      profile.profileRemove();
    }
  }

  void verify() throws ProfileVerificationException {
    if (instance instanceof Profile profile) {
      profile.profileVerify();
    } else if (instance instanceof ProfileManagement profile) {
      profile.profileVerify();
    }
  }
}
