package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.configuration.LinkStanding;
import org.opencallback.console.Roles;
import org.opencallback.trunk.Trunk;

/** How the trunks are at this moment, as this node knows it. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TrunkHealth {

  @EJB ConfigurationBean configuration;
  @EJB Trunks trunks;

  /** Every registration and every supervised peer that has been asked. */
  public List<LinkStanding> standings() {
    return configuration.links().standings();
  }

  /** Every trunk with what is known of it. */
  public List<TrunkState> states() {
    Map<Long, List<LinkStanding>> lines =
        standings().stream().collect(Collectors.groupingBy(s -> s.line().trunkId()));
    return trunks.all().stream()
        .map(trunk -> state(trunk, lines.getOrDefault(trunk.getId(), List.of())))
        .toList();
  }

  /** A stored trunk with what is known of it. */
  public TrunkState state(Trunk trunk) {
    long id = trunk.getId();
    return state(trunk, standings().stream().filter(s -> s.line().trunkId() == id).toList());
  }

  private TrunkState state(Trunk trunk, List<LinkStanding> lines) {
    return new TrunkState(trunk, lines, channelsTaken(trunk.getId()));
  }

  /** How many outgoing calls a trunk carries now. */
  public int channelsTaken(long trunkId) {
    return configuration.links().taken(trunkId);
  }
}
