/**
 * Single-thread lanes: the threads on which events are delivered, and the timers that run there.
 */
@NullMarked
package org.opencallback.slee.lane;

import org.jspecify.annotations.NullMarked;
