package org.opencallback.media.embedded.rtp;

import java.nio.ByteBuffer;

/** Something that a {@link MediaLoop} looks after a few times a second, on its thread. */
public interface Watched {

  /**
   * Time for reports and time-outs.
   *
   * @param scratch a buffer to write a packet into
   * @param nanos now, on the scale of {@link System#nanoTime}
   */
  void check(ByteBuffer scratch, long nanos);
}
