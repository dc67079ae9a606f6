package org.opencallback.job;

import java.util.List;

/**
 * One way to place a call: a trunk's peer, with the numbers written as this trunk wants them.
 *
 * @param trunkId the trunk, for records
 * @param trunkName the trunk, for people
 * @param kind decides the duration limit
 * @param target where the signalling goes
 * @param calledNumber number to call
 * @param presentedNumber number to show in From and P-Asserted-Identity
 * @param codecs names of the codecs to offer, best first: {@code PCMA}, {@code PCMU}
 */
public record TrunkCall(
    long trunkId,
    String trunkName,
    TrunkKind kind,
    SipTarget target,
    String calledNumber,
    String presentedNumber,
    List<String> codecs) {

  public TrunkCall {
    codecs = List.copyOf(codecs);
  }
}
