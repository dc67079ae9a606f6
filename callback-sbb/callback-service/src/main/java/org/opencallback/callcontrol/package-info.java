/**
 * Call control: the trigger call, the callback and each of its legs as pure state machines.
 *
 * <p>Tables of (state, event) rows whose actions are values; no clock, no log, no SIP, no database.
 * The SBBs carry the actions out.
 */
@NullMarked
package org.opencallback.callcontrol;

import org.jspecify.annotations.NullMarked;
