package org.opencallback.trunk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.opencallback.persistence.StoredEntity;
import org.opencallback.trigger.HostPort;
import org.opencallback.trigger.Transport;

/** A signalling peer of a trunk. */
@Entity
@Table(name = "trunk_peer")
public class TrunkPeer extends StoredEntity {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "trunk_id")
  private Trunk trunk;

  private int position;

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

  /** Its place among the trunk's peers, from 0. */
  public int getPosition() {
    return position;
  }

  void belongTo(Trunk owner, int place) {
    this.trunk = owner;
    this.position = place;
  }

  /** The trunk that it belongs to. */
  public Trunk getTrunk() {
    return trunk;
  }

  /** A name or an IP address; an IPv6 address without brackets. */
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
  public String toString() {
    return (host == null ? "" : HostPort.bracketed(host)) + ":" + port + "/" + transport;
  }
}
