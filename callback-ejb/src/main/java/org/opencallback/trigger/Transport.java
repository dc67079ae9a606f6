package org.opencallback.trigger;

/** Transports of SIP signalling (RFC 3261 §18). */
public enum Transport {
  UDP,
  TCP,
  TLS
}
