package org.opencallback.media;

import javax.slee.ActivityContextInterface;
import javax.slee.FactoryException;
import javax.slee.UnrecognizedActivityException;

/** Gives the activity context of a {@link MediaCall} (JSR 240 §15.5). */
public interface MediaActivityContextInterfaceFactory {

  /**
   * The activity context of a call's media.
   *
   * @throws UnrecognizedActivityException if the media call was not made by this adaptor or is gone
   */
  ActivityContextInterface getActivityContextInterface(MediaCall call)
      throws UnrecognizedActivityException, FactoryException;
}
