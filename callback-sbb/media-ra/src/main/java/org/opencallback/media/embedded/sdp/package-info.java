/**
 * Session descriptions (RFC 8866) and their offer/answer exchange (RFC 3264) for one G.711 stream.
 */
@NullMarked
package org.opencallback.media.embedded.sdp;

import org.jspecify.annotations.NullMarked;
