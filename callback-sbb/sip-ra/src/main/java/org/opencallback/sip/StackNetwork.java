package org.opencallback.sip;

import gov.nist.core.net.DefaultNetworkLayer;
import gov.nist.core.net.NetworkLayer;
import gov.nist.javax.sip.SipStackImpl;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The stack's sockets: connections are made within {@value #CONNECT_TIMEOUT_MS} ms, those of TLS
 * with our key and {@link PeerTrust}. The stack makes it by its no-argument constructor.
 */
public final class StackNetwork implements NetworkLayer {

  /** A lane waits for it, so it is short; the stack's own is 8 s. */
  private static final int CONNECT_TIMEOUT_MS = 3_000;

  private final NetworkLayer plain = DefaultNetworkLayer.SINGLETON;
  private final @Nullable SSLContext context;

  /**
   * The network of this process.
   *
   * @throws GeneralSecurityException if key or authorities cannot be used
   * @throws IOException if their files cannot be read
   */
  public StackNetwork() throws GeneralSecurityException, IOException {
    Optional<TlsSettings> tls = TlsSettings.ofProcess();
    this.context = tls.isPresent() ? context(tls.get()) : null;
  }

  private static SSLContext context(TlsSettings settings)
      throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(load(settings.identity()), settings.identity().password().toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    TlsSettings.@Nullable Store authorities = settings.trust();
    trust.init(authorities == null ? null : load(authorities));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), new TrustManager[] {new PeerTrust(x509(trust))}, null);
    return context;
  }

  private static X509TrustManager x509(TrustManagerFactory trust) {
    return Arrays.stream(trust.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static KeyStore load(TlsSettings.Store store)
      throws GeneralSecurityException, IOException {
    KeyStore loaded = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store.file())) {
      loaded.load(in, store.password().toCharArray());
    }
    return loaded;
  }

  /** Accepts connections that {@link PeerTrust} sets, in the handshake. */
  @Override
  public SSLServerSocket createSSLServerSocket(int port, int backlog, InetAddress address)
      throws IOException {
    return (SSLServerSocket)
        tls().getServerSocketFactory().createServerSocket(port, backlog, address);
  }

  @Override
  public SSLSocket createSSLSocket(InetAddress address, int port) throws IOException {
    return createSSLSocket(address, port, null);
  }

  /** Connects; a host that was given by name is asked for by that name (RFC 6066 §3). */
  @Override
  public SSLSocket createSSLSocket(InetAddress address, int port, @Nullable InetAddress own)
      throws IOException {
    return connect((SSLSocket) tls().getSocketFactory().createSocket(), address, port, own);
  }

  private SSLContext tls() throws IOException {
    if (context == null) {
      throw new IOException("SIP over TLS needs a key: CALLBACK_SIP_TLS_KEY_STORE is not set");
    }
    return context;
  }

  private static <T extends Socket> T connect(
      T socket, InetAddress address, int port, @Nullable InetAddress own) throws IOException {
    try {
      if (own != null) {
        socket.bind(new InetSocketAddress(own, 0));
      }
      socket.connect(new InetSocketAddress(address, port), CONNECT_TIMEOUT_MS);
      return CarrierSocket.set(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address)
      throws IOException {
    return new ServerSocket(port, backlog, address) {
      @Override
      public Socket accept() throws IOException {
        return CarrierSocket.set(super.accept());
      }
    };
  }

  @Override
  public Socket createSocket(InetAddress address, int port) throws IOException {
    return createSocket(address, port, null);
  }

  @Override
  public Socket createSocket(InetAddress address, int port, @Nullable InetAddress own)
      throws IOException {
    return connect(new Socket(), address, port, own);
  }

  /** The own port is of no use: a second connection to the same peer could not have it. */
  @Override
  public Socket createSocket(InetAddress address, int port, @Nullable InetAddress own, int ownPort)
      throws IOException {
    return createSocket(address, port, own);
  }

  @Override
  public DatagramSocket createDatagramSocket() throws SocketException {
    return plain.createDatagramSocket();
  }

  @Override
  public DatagramSocket createDatagramSocket(int port, InetAddress address) throws SocketException {
    return plain.createDatagramSocket(port, address);
  }

  @Override
  public void setSipStack(SipStackImpl stack) {}
}
