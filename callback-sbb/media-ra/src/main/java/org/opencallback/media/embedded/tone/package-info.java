/**
 * Supervisory tones: the countries' cadences (ITU-T E.180 supplement 2) and their synthesis in
 * G.711.
 */
@NullMarked
package org.opencallback.media.embedded.tone;

import org.jspecify.annotations.NullMarked;
