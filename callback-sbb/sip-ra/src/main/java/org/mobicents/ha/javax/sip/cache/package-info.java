/** The dialog cache that the SIP resource adaptor asks its library for by name. */
package org.mobicents.ha.javax.sip.cache;
