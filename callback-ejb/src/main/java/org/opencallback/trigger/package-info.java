/**
 * The trigger call as the EJB side sees it: who called what, and whether a callback is promised.
 *
 * <p>Pure values and the port that the SLEE side calls; nothing here knows SIP or the SLEE.
 */
@NullMarked
package org.opencallback.trigger;

import org.jspecify.annotations.NullMarked;
