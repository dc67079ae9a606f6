package org.opencallback.trunk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.opencallback.trigger.Transport;

/** A signalling peer of a trunk. */
@Embeddable
public class TrunkPeer {

  @NotNull(message = "a peer's host is needed: a name or an IP address")
  @Pattern(
      regexp = "[A-Za-z0-9._:-]{1,255}",
      message = "a peer's host is a name or an IP address without port, '${validatedValue}' is not")
  private String host;

  @Min(value = 1, message = "a port is 1 to 65535, not ${validatedValue}")
  @Max(value = 65535, message = "a port is 1 to 65535, not ${validatedValue}")
  private int port = 5060;

  @NotNull(message = "a transport is needed: UDP, TCP or TLS")
  @Enumerated(EnumType.STRING)
  @Column(name = "transport")
  private Transport transport = Transport.UDP;

  /** A peer to be filled in by a form. */
  public TrunkPeer() {}

  public TrunkPeer(String host, int port, Transport transport) {
    this.host = host;
    this.port = port;
    this.transport = transport;
  }

  public String getHost() {
    return host;
  }

  public void setHost(String host) {
    this.host = host;
  }

  public int getPort() {
    return port;
  }

  public void setPort(int port) {
    this.port = port;
  }

  public Transport getTransport() {
    return transport;
  }

  public void setTransport(Transport transport) {
    this.transport = transport;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TrunkPeer peer
        && Objects.equals(host, peer.host)
        && port == peer.port
        && transport == peer.transport;
  }

  @Override
  public int hashCode() {
    return Objects.hash(host, port, transport);
  }

  @Override
  public String toString() {
    return host + ":" + port + "/" + transport;
  }
}
