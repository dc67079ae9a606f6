package org.opencallback.media;

/** The resource adaptor interface: creates the media of calls. */
public interface MediaProvider {

  /**
   * Creates the media of one call and starts its activity, in the transaction of the calling SBB:
   * rolled back, nothing is left of it.
   *
   * @param toneProfile two-letter code of the country whose tones are played, such as {@code PL}
   * @throws MediaException if the tone profile is unknown or the engine takes no more calls
   */
  MediaCall createCall(String toneProfile) throws MediaException;
}
