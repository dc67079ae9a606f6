package org.opencallback.lines;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.configuration.Exchange;
import org.opencallback.configuration.LinkBoard;
import org.opencallback.configuration.TrunkView;
import org.opencallback.job.LinkState;
import org.opencallback.job.SipAccount;
import org.opencallback.job.TrunkLine;
import org.opencallback.job.TrunkLines;

/** Tells the SLEE side what trunks need, and keeps what it reports. */
@Singleton
@Startup // only such a bean may ask another one while the application starts
@DependsOn("ConfigurationBean")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TrunkLinesBean implements TrunkLines {

  @EJB ConfigurationBean configuration;

  private Supplier<Exchange> exchange;
  private LinkBoard board;

  @PostConstruct
  void open() {
    exchange = configuration.live();
    board = configuration.links();
  }

  @Override
  public List<TrunkLine> lines() {
    List<TrunkLine> lines =
        exchange.get().trunks().stream().flatMap(trunk -> trunk.lines().stream()).toList();
    board.keepOnly(lines);
    return lines;
  }

  @Override
  public Optional<SipAccount> account(long trunkId) {
    return exchange.get().trunk(trunkId).flatMap(TrunkView::account);
  }

  @Override
  public void report(TrunkLine line, LinkState state, String detail) {
    board.report(line, state, detail);
  }

  @Override
  public boolean seize(long trunkId, String call) {
    Integer channels = exchange.get().trunk(trunkId).map(TrunkView::channels).orElse(null);
    return board.seize(trunkId, channels == null ? Integer.MAX_VALUE : channels, call);
  }

  @Override
  public void release(long trunkId, String call) {
    board.release(trunkId, call);
  }
}
