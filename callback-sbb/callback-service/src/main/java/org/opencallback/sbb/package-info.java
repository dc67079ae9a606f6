/**
 * The service building blocks: thin, around the tables of {@code org.opencallback.callcontrol}.
 *
 * <p>Roots are the trigger call, the callback and the default responder; each leg of a callback is
 * a child of it. All events of one call run on one lane, so nothing here locks.
 */
package org.opencallback.sbb;
