package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.configuration.LinkStanding;
import org.opencallback.console.Roles;

/** How the trunks are at this moment, as this node knows it. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TrunkHealth {

  @EJB ConfigurationBean configuration;

  /** Every registration and every supervised peer that has been asked. */
  public List<LinkStanding> standings() {
    return configuration.links().standings();
  }

  /** How many outgoing calls a trunk carries now. */
  public int channelsTaken(long trunkId) {
    return configuration.links().taken(trunkId);
  }
}
