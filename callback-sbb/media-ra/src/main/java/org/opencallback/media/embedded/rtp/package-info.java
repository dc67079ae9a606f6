/**
 * RTP and RTCP (RFC 3550) on bytes: headers, streams, statistics, ports and the threads that move
 * them.
 */
@NullMarked
package org.opencallback.media.embedded.rtp;

import org.jspecify.annotations.NullMarked;
