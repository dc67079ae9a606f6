/**
 * A small SIP user agent over UDP (RFC 3261) that shares no code with the exchange: messages,
 * transactions, dialogs and a trace of everything.
 */
@NullMarked
package org.opencallback.network.sip;

import org.jspecify.annotations.NullMarked;
