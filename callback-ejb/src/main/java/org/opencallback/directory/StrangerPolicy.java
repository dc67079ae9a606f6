package org.opencallback.directory;

/** What an access number does with a caller who is not registered. */
public enum StrangerPolicy {
  /** Refuse the call with a final response. */
  REFUSE,
  /** Send the caller to a normal destination (302, RFC 3261 §21.3.3). */
  REDIRECT
}
