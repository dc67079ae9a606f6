package org.opencallback.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sip.ListeningPoint;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipProvider;
import javax.sip.address.Address;
import javax.sip.address.AddressFactory;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ViaHeader;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mobicents.ha.javax.sip.SipStackImpl;
import org.opencallback.network.FreePorts;

/** A carrier over TCP that comes and goes (RFC 3261 §18.1.1). */
class TcpConnectionsTest {

  private static final int PATIENCE_MS = 10_000;

  private SipStackImpl stack;
  private SipProvider provider;
  private int own;
  private int peer;

  @BeforeEach
  void start() throws Exception {
    own = FreePorts.one();
    peer = FreePorts.one();
    stack = SipStacks.start(own);
    provider = (SipProvider) stack.getSipProviders().next();
  }

  @AfterEach
  void stop() {
    stack.stop();
  }

  @Test
  void reachesAPeerThatWasNotThereBefore() throws Exception {
    assertThatThrownBy(this::send).isInstanceOf(SipException.class);

    try (ServerSocket listening = listen()) {
      send();

      assertThat(received(listening)).startsWith("OPTIONS sip:");
    }
  }

  /** What is sent before the end of the connection has been read is lost, as with every sender. */
  @Test
  void reachesAPeerAgainThatHasClosedTheConnection() throws Exception {
    try (ServerSocket listening = listen()) {
      send();
      assertThat(received(listening)).startsWith("OPTIONS sip:");
      listening.setSoTimeout(500);

      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .ignoreException(SocketTimeoutException.class)
          .until(
              () -> {
                send();
                return received(listening).startsWith("OPTIONS sip:");
              });
    }
  }

  private ServerSocket listen() throws IOException {
    ServerSocket listening = new ServerSocket(peer, 5, InetAddress.getLoopbackAddress());
    listening.setSoTimeout(PATIENCE_MS);
    return listening;
  }

  private static String received(ServerSocket listening) throws IOException {
    try (Socket connection = listening.accept()) {
      connection.setSoTimeout(PATIENCE_MS);
      return new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }

  private void send() throws Exception {
    provider.getNewClientTransaction(options()).sendRequest();
  }

  private Request options() throws Exception {
    SipFactory factory = SipFactory.getInstance();
    AddressFactory addresses = factory.createAddressFactory();
    HeaderFactory headers = factory.createHeaderFactory();
    MessageFactory messages = factory.createMessageFactory();
    Address us = addresses.createAddress("sip:exchange@%s:%d".formatted(Loopback.HOST, own));
    Address them =
        addresses.createAddress("sip:%s:%d;transport=tcp".formatted(Loopback.HOST, peer));
    List<ViaHeader> via = new ArrayList<>();
    via.add(headers.createViaHeader(Loopback.HOST, own, ListeningPoint.TCP, null));
    return messages.createRequest(
        them.getURI(),
        Request.OPTIONS,
        provider.getNewCallId(),
        headers.createCSeqHeader(1L, Request.OPTIONS),
        headers.createFromHeader(us, "t" + System.nanoTime()),
        headers.createToHeader(them, null),
        via,
        headers.createMaxForwardsHeader(70));
  }
}
