package org.opencallback.media.embedded.rtp;

import java.nio.ByteBuffer;

/** Something that a {@link MediaLoop} calls regularly, on its thread. */
public interface Paced {

  /**
   * Called every 10 or 20 ms, on an absolute schedule.
   *
   * @param scratch a buffer to write a packet into
   * @param due when this call was due, on the scale of {@link System#nanoTime}
   */
  void frame(ByteBuffer scratch, long due);
}
