package javax.slee.profile;

import javax.slee.CreateException;

/**
 * What a profile's abstract class may implement: the calls by which the SLEE leads profile objects
 * through their life (JSR 240 §10).
 *
 * <p>A profile object is <em>pooled</em> when it stands for no profile, and <em>ready</em> when it
 * does.
 */
public interface Profile {

  /** The object was created and goes to the pool; it keeps the context. */
  void setProfileContext(ProfileContext context);

  /** The object leaves the pool for good; it frees what it holds. */
  void unsetProfileContext();

  /**
   * The object is going to stand for the default profile of a new profile table: it gives the
   * attributes their first values.
   */
  void profileInitialize();

  /**
   * The profile exists, with the values of the default profile.
   *
   * @throws CreateException to refuse the creation
   */
  void profilePostCreate() throws CreateException;

  /** The object is going to stand for a profile that exists. */
  void profileActivate();

  /** The object goes back to the pool and must not hold on to the profile. */
  void profilePassivate();

  /** The profile's state was read: the object brings what it derives from it up to date. */
  void profileLoad();

  /**
   * The profile's state is going to be written: the object writes what it holds back to its
   * attributes.
   */
  void profileStore();

  /** The profile is going to be removed. */
  void profileRemove();

  /**
   * Checks the values of the profile before its changes are committed.
   *
   * @throws ProfileVerificationException to refuse them
   */
  void profileVerify() throws ProfileVerificationException;
}
