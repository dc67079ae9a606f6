package org.opencallback.job;

/**
 * What a carrier asks for when it challenges us (RFC 3261 §22).
 *
 * @param user user name
 * @param secret password
 */
public record SipAccount(String user, String secret) {

  /** Without the secret: texts like this end up in logs. */
  @Override
  public String toString() {
    return "SipAccount[" + user + "]";
  }
}
