package org.opencallback.sip;

import java.io.IOException;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts a peer that we connect to when an authority vouches for it <em>and</em> its certificate
 * names the host that we wanted (RFC 5922 §7.3), and one that connects to us when an authority
 * does: which trunk it is, its identities decide later.
 */
final class PeerTrust extends X509ExtendedTrustManager {

  private final X509TrustManager authorities;

  PeerTrust(X509TrustManager authorities) {
    this.authorities = authorities;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    try {
      authorities.checkServerTrusted(chain, type);
    } catch (CertificateException e) {
      // said once and whole: the health of the trunk shows one line
      throw new CertificateException("the peer's certificate is not trusted: " + e.getMessage());
    }
    String wanted = ((SSLSocket) socket).getHandshakeSession().getPeerHost();
    List<String> identities = TlsIdentities.of(chain[0]);
    if (!TlsIdentities.include(identities, wanted)) {
      throw new CertificateException(
          "the peer's certificate is for %s, expected %s (RFC 5922 §7.3)"
              .formatted(identities, wanted));
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    authorities.checkClientTrusted(chain, type);
    try {
      CarrierSocket.set(socket); // the first who sees it: the stack accepts it
    } catch (IOException e) {
      throw new CertificateException("the connection cannot be used: " + e.getMessage(), e);
    }
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return authorities.getAcceptedIssuers();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
    throw new UnsupportedOperationException("the stack uses sockets");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
    throw new UnsupportedOperationException("the stack uses sockets");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) {
    throw new UnsupportedOperationException("a peer without a connection has no host");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) {
    throw new UnsupportedOperationException("a peer without a connection has no host");
  }
}
