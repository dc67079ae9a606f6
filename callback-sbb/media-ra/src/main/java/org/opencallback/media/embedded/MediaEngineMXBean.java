package org.opencallback.media.embedded;

/**
 * The embedded media engine at work; {@code org.opencallback:type=MediaEngine,name=<RA entity>} in
 * the platform's MBean server while the RA entity is active. Counts begin when it is activated.
 */
public interface MediaEngineMXBean {

  /** Calls that hold resources now. */
  int getCalls();

  /** Pairs of RTP and RTCP ports in use now: one for each leg. */
  int getPortPairsInUse();

  /** Pairs of ports that can be in use. */
  int getPortPairs();

  /** RTP packets that came from a party and were accepted. */
  long getPacketsReceived();

  /** RTP packets sent. */
  long getPacketsSent();

  /** Packets from strangers, and packets that were no RTP of their leg. */
  long getPacketsDiscarded();

  /** Packets that the operating system did not take. */
  long getPacketsUnsent();

  /** Times of 20 ms in which nothing could be played because the machine stood still. */
  long getFramesLate();

  /** Key presses told. */
  long getDigits();

  /** Media time-outs told. */
  long getTimeouts();
}
