package org.opencallback.trigger;

import java.util.List;

/**
 * A trigger call as the network presented it, not yet believed or normalised. Its texts are
 * {@linkplain Printable printable}.
 *
 * @param callId identifies the call in its network (SIP Call-ID, RFC 3261 §20.8)
 * @param peer source of the signalling; decides the trunk
 * @param calledNumbers candidates for the called number, best first: Request-URI, P-Called-Party-ID
 *     (RFC 7315 §4.2), To; never empty
 * @param caller the calling party's identities
 * @param diverted the call was forwarded to us (Diversion, RFC 5806; History-Info, RFC 7044)
 */
public record TriggerCall(
    String callId,
    SignallingPeer peer,
    List<String> calledNumbers,
    CallerIdentity caller,
    boolean diverted) {

  public TriggerCall {
    calledNumbers = List.copyOf(calledNumbers);
  }
}
