/**
 * The deployable unit in the real container, with the real resource adaptors, called from a network
 * with real SIP and RTP; only the enterprise beans are played.
 */
package org.opencallback.service;
