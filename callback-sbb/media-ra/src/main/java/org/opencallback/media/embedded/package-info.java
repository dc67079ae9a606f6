/**
 * The embedded RTP engine: a resource adaptor that terminates, plays to and relays the audio of a
 * call inside the JVM.
 */
@NullMarked
package org.opencallback.media.embedded;

import org.jspecify.annotations.NullMarked;
