package org.opencallback.lines;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.configuration.LinkBoard;
import org.opencallback.configuration.TrunkView;
import org.opencallback.job.LinkState;
import org.opencallback.job.SipAccount;
import org.opencallback.job.TrunkLine;
import org.opencallback.job.TrunkLines;

/** Tells the SLEE side what trunks need, and keeps what it reports. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TrunkLinesBean implements TrunkLines {

  @EJB ConfigurationBean configuration;

  @Override
  public List<TrunkLine> lines() {
    List<TrunkLine> lines =
        configuration.current().trunks().stream().flatMap(trunk -> trunk.lines().stream()).toList();
    board().keepOnly(lines);
    return lines;
  }

  @Override
  public Optional<SipAccount> account(long trunkId) {
    return configuration.current().trunk(trunkId).flatMap(TrunkView::account);
  }

  @Override
  public void report(TrunkLine line, LinkState state, String detail) {
    board().report(line, state, detail);
  }

  @Override
  public boolean seize(long trunkId, String call) {
    Integer channels = configuration.current().trunk(trunkId).map(TrunkView::channels).orElse(null);
    return board().seize(trunkId, channels == null ? Integer.MAX_VALUE : channels, call);
  }

  @Override
  public void release(long trunkId, String call) {
    board().release(trunkId, call);
  }

  private LinkBoard board() {
    return configuration.links();
  }
}
