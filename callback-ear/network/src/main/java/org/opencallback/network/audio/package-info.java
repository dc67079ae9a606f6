/**
 * RTP audio of a party (RFC 3550, G.711, RFC 4733): what is said, what is heard, and the
 * measurements made on it.
 */
@NullMarked
package org.opencallback.network.audio;

import org.jspecify.annotations.NullMarked;
