/**
 * Digits: telephone events in RTP (RFC 4733), DTMF in the audio (ITU-T Q.24), and one key press out
 * of several sightings.
 */
@NullMarked
package org.opencallback.media.embedded.dtmf;

import org.jspecify.annotations.NullMarked;
