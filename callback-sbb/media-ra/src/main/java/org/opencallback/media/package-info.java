/**
 * The media resource adaptor type: what an SBB can ask of the media of a call, whoever provides it.
 *
 * <p>One activity ({@link org.opencallback.media.MediaCall}) per call, with at most one leg per
 * {@link org.opencallback.media.Party}. The embedded RTP engine and rtpengine stand behind the same
 * type.
 */
@NullMarked
package org.opencallback.media;

import org.jspecify.annotations.NullMarked;
