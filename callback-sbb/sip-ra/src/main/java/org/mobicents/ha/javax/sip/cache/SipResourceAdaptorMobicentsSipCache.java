package org.mobicents.ha.javax.sip.cache;

/**
 * The dialog cache of the SIP resource adaptor: none.
 *
 * <p>A call in progress lives and dies with its node. The resource adaptor names a class of exactly
 * this name.
 */
public class SipResourceAdaptorMobicentsSipCache extends NoCache {}
