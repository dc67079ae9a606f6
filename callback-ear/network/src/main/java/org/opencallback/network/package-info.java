/**
 * The network around the exchange: carriers, mobiles and destinations with SIP and RTP of their
 * own, to call the service from and to judge it by.
 */
@NullMarked
package org.opencallback.network;

import org.jspecify.annotations.NullMarked;
