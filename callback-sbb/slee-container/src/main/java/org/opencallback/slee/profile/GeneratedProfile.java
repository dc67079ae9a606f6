package org.opencallback.slee.profile;

/** What every generated profile class implements: it knows the profile object it belongs to. */
public interface GeneratedProfile {

  /** Ties the instance to its profile object; once, right after its construction. */
  void bindToSlee(ProfileObject object);
}
