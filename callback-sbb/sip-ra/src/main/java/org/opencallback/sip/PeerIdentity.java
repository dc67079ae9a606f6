package org.opencallback.sip;

import gov.nist.javax.sip.header.ExtensionHeaderImpl;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.HandshakeCompletedListenerImpl;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.TLSMessageChannel;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.HandshakeCompletedEvent;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Writes into a request that came over TLS who its sender is, for the services: the resource
 * adaptor hands on messages, not connections. One that comes with the request is dropped by {@link
 * UnclaimedSource}, as is a claimed source address.
 */
public final class PeerIdentity {

  /** The header field: identities of the certificate, separated by commas. Never sent. */
  static final String HEADER = "X-Callback-Peer-Identity";

  private PeerIdentity() {}

  /** Drops what a sender claims. */
  static void dropClaimed(SIPMessage message) {
    message.removeHeader(HEADER);
  }

  /** Notes who has sent a request, if the connection proves it. */
  public static void note(SIPRequest request, MessageChannel channel) {
    if (channel instanceof TLSMessageChannel tls) {
      List<String> identities = identities(tls.getHandshakeCompletedListener());
      if (!identities.isEmpty()) {
        ExtensionHeaderImpl header = new ExtensionHeaderImpl(HEADER);
        header.setValue(String.join(",", identities));
        request.setHeader(header);
      }
    }
  }

  private static List<String> identities(@Nullable HandshakeCompletedListenerImpl listener) {
    HandshakeCompletedEvent handshake =
        listener == null ? null : listener.getHandshakeCompletedEvent();
    try {
      return handshake == null
          ? List.of()
          : TlsIdentities.of((X509Certificate) handshake.getPeerCertificates()[0]);
    } catch (SSLPeerUnverifiedException | CertificateParsingException e) {
      return List.of();
    }
  }
}
